package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockVersions;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendar that a clock's versions amount to; put together once, because versions never change.
 */
@ApplicationScoped
public class ClockCalendars {

  private static final int MOST_KEPT = 500;

  private final Calendars calendars;
  private final RegionRules regionRules;
  private final Map<Pair, WorkingCalendar> kept = new ConcurrentHashMap<>();

  ClockCalendars(Calendars calendars, RegionRules regionRules) {
    this.calendars = calendars;
    this.regionRules = regionRules;
  }

  private record Pair(UUID first, UUID second, LocalDate from) {}

  /** The calendar of these versions. */
  public Uni<WorkingCalendar> of(String region, ClockVersions versions) {
    return of(region, versions, null);
  }

  /**
   * As {@link #of(String, ClockVersions)}.
   *
   * @param draft a version that may not be stored yet and is taken as if it were; null for none
   */
  Uni<WorkingCalendar> of(String region, ClockVersions versions, CalendarVersion draft) {
    if (versions.calendarId() == null) {
      return regionRules
          .office(region)
          .map(office -> WorkingCalendar.roundTheClock(office.calendar().zone()));
    }
    Uni<CalendarVersion> main =
        version(region, versions.calendarId(), versions.calendarVersion(), draft);
    if (versions.unitCalendarId() == null) {
      return main.map(CalendarVersion::calendar);
    }
    return main.chain(
        first ->
            version(region, versions.unitCalendarId(), versions.unitCalendarVersion(), draft)
                .map(second -> joined(first, second, versions.unitCalendarFrom())));
  }

  private Uni<CalendarVersion> version(
      String region, UUID calendarId, int version, CalendarVersion draft) {
    return draft != null && draft.calendarId().equals(calendarId) && draft.version() == version
        ? Uni.createFrom().item(draft)
        : calendars.version(region, calendarId, version);
  }

  /** One calendar up to a day, another from it on. */
  WorkingCalendar joined(CalendarVersion first, CalendarVersion second, LocalDate from) {
    Pair pair = new Pair(first.rowId(), second.rowId(), from);
    WorkingCalendar known = kept.get(pair);
    if (known != null) {
      return known;
    }
    WorkingCalendar joined = first.calendar().until(from, second.calendar());
    if (kept.size() < MOST_KEPT) {
      kept.put(pair, joined);
    }
    return joined;
  }
}
