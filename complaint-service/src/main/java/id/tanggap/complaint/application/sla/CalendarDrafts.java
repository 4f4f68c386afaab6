package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ApplyToOpenLater;
import id.tanggap.complaint.domain.sla.EffectiveInPast;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.sla.ZoneDiffers;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Works out which version a calendar would become and whom it would reach: the same for the preview
 * and for the publication. Always inside the caller's transaction; stores nothing.
 */
@ApplicationScoped
class CalendarDrafts {

  private final Calendars calendars;
  private final Clock clock;

  CalendarDrafts(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A version that is not stored yet.
   *
   * @param cause why clocks must follow; null when they need not
   * @param replaced the versions whose clocks must follow
   */
  record Draft(CalendarVersion version, RuleCause cause, List<Integer> replaced) {}

  Uni<Draft> of(PublishCalendar.Command command) {
    Uni<CalendarVersion> before =
        command.calendarId() == null
            ? calendars.named(command.region(), command.name())
            : calendars
                .latest(command.region(), command.calendarId())
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("working-calendar", command.calendarId()));
    return before.chain(
        last ->
            last == null
                ? Uni.createFrom().item(first(command))
                : calendars
                    .versions(command.region(), last.calendarId())
                    .map(all -> next(command, last, all)));
  }

  private Draft first(PublishCalendar.Command command) {
    Instant now = now();
    return new Draft(
        new CalendarVersion(
            Ids.next(),
            Ids.next(),
            command.region(),
            1,
            command.name(),
            false,
            command.calendar(),
            CalendarVersion.Change.NEW,
            Instant.EPOCH,
            false,
            command.reason(),
            command.actorId(),
            now),
        null,
        List.of());
  }

  private Draft next(
      PublishCalendar.Command command, CalendarVersion last, List<CalendarVersion> all) {
    command.versionCheck().accept(last.version());
    if (!last.calendar().zone().equals(command.calendar().zone())) {
      throw new ZoneDiffers(last.calendar().zone().getId());
    }
    Instant now = now();
    boolean correction = command.change() == CalendarVersion.Change.CORRECTION;
    Instant from = correction ? last.effectiveFrom() : effective(command, now);
    boolean toOpen = !correction && command.applyToOpen();
    CalendarVersion version =
        new CalendarVersion(
            Ids.next(),
            last.calendarId(),
            command.region(),
            last.version() + 1,
            command.name() == null ? last.name() : command.name(),
            last.office(),
            command.calendar(),
            command.change(),
            from,
            correction ? last.appliedToOpen() : toOpen,
            command.reason(),
            command.actorId(),
            now);
    return new Draft(version, cause(correction, toOpen), replaced(version, all, correction));
  }

  private static Instant effective(PublishCalendar.Command command, Instant now) {
    Instant from = command.effectiveFrom() == null ? now : command.effectiveFrom();
    if (from.isBefore(now)) {
      throw new EffectiveInPast(from);
    }
    if (command.applyToOpen() && from.isAfter(now)) {
      throw new ApplyToOpenLater();
    }
    return from;
  }

  private static RuleCause cause(boolean correction, boolean toOpen) {
    if (correction) {
      return RuleCause.CALENDAR_CORRECTION;
    }
    return toOpen ? RuleCause.CALENDAR_NEW : null;
  }

  /**
   * The versions that a version takes the place of: a correction that of the same arrangement,
   * which is known by its beginning; a new arrangement that of all before it.
   */
  static List<Integer> replaced(
      CalendarVersion version, List<CalendarVersion> all, boolean correction) {
    return all.stream()
        .filter(other -> other.version() < version.version())
        .filter(other -> !correction || other.effectiveFrom().equals(version.effectiveFrom()))
        .map(CalendarVersion::version)
        .toList();
  }

  // as the database keeps it
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
