package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.sla.CalendarAssignment;
import id.tanggap.complaint.domain.sla.ZoneDiffers;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Lets a unit, and every unit below it that has none of its own, work by a calendar from a day on.
 * It holds for cases that the unit gets from then on. Back to the office calendar by assigning that
 * one.
 */
@ApplicationScoped
public class AssignCalendar {

  private final Calendars calendars;
  private final UnitCalendars unitCalendars;
  private final Units units;
  private final RegionRules regionRules;
  private final Clock clock;

  AssignCalendar(
      Calendars calendars,
      UnitCalendars unitCalendars,
      Units units,
      RegionRules regionRules,
      Clock clock) {
    this.calendars = calendars;
    this.unitCalendars = unitCalendars;
    this.units = units;
    this.regionRules = regionRules;
    this.clock = clock;
  }

  /** The calendar, the unit and the day. */
  public record Command(
      String region, String actorId, UUID calendarId, UUID unitId, LocalDate validFrom) {}

  /** Stores it. */
  @WithTransaction
  public Uni<CalendarAssignment> handle(Command command) {
    return calendars
        .latest(command.region(), command.calendarId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("working-calendar", command.calendarId()))
        .chain(
            calendar -> regionRules.office(command.region()).call(office -> zone(calendar, office)))
        .chain(() -> units.byId(command.region(), command.unitId()))
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.unitId()))
        .chain(
            () ->
                unitCalendars.add(
                    CalendarAssignment.of(
                        command.region(),
                        command.calendarId(),
                        command.unitId(),
                        command.validFrom(),
                        command.actorId(),
                        clock.instant())));
  }

  private static Uni<Void> zone(CalendarVersion calendar, CalendarVersion office) {
    return calendar.calendar().zone().equals(office.calendar().zone())
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new ZoneDiffers(office.calendar().zone().getId()));
  }
}
