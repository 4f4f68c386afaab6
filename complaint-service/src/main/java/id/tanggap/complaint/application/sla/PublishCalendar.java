package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.kit.domain.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Publishes a working calendar. A name that the region already has gets its next version; versions
 * are never changed.
 */
@ApplicationScoped
public class PublishCalendar {

  private final Calendars calendars;
  private final Clock clock;

  PublishCalendar(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A checked calendar under a name. */
  public record Command(String region, String actorId, String name, WorkingCalendar calendar) {}

  /** Stores the version and gives it back. */
  @WithTransaction
  public Uni<CalendarVersion> handle(Command command) {
    return calendars
        .named(command.region(), command.name())
        .map(before -> next(before, command))
        .call(calendars::addIfAbsent);
  }

  private CalendarVersion next(CalendarVersion before, Command command) {
    return new CalendarVersion(
        Ids.next(),
        before == null ? Ids.next() : before.calendarId(),
        command.region(),
        before == null ? 1 : before.version() + 1,
        command.name(),
        before != null && before.office(),
        command.calendar(),
        command.actorId(),
        clock.instant());
  }
}
