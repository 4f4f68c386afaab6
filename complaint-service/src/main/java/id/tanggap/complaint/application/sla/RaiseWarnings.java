package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaWarning;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Warns when half, four fifths and all of a target are used up, counted in the time that the clock
 * counts. It is delivered when the unit in charge works; of a clock that runs round the clock, at
 * once. When several shares were passed in the meantime, only the highest is told.
 */
@ApplicationScoped
public class RaiseWarnings {

  private final Clocks clocks;
  private final ClockCalendars calendars;
  private final ClockSubjects subjects;
  private final FollowUnit followUnit;
  private final Warnings warnings;
  private final RegionRules regionRules;
  private final Clock clock;

  RaiseWarnings(
      Clocks clocks,
      ClockCalendars calendars,
      ClockSubjects subjects,
      FollowUnit followUnit,
      Warnings warnings,
      RegionRules regionRules,
      Clock clock) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.subjects = subjects;
    this.followUnit = followUnit;
    this.warnings = warnings;
    this.regionRules = regionRules;
    this.clock = clock;
  }

  /** Clocks of which somebody should be warned. */
  @WithTransaction
  public Uni<List<Clocks.Due>> due(int limit) {
    return clocks.warnable(clock.instant(), limit);
  }

  /** Warns of one of them, unless another replica did so in the meantime. */
  @WithTransaction
  public Uni<Void> handle(Clocks.Due due) {
    Instant now = clock.instant();
    return clocks
        .lock(due.region(), due.clockId())
        .chain(found -> found == null ? Uni.createFrom().voidItem() : warn(found, now));
  }

  private Uni<Void> warn(SlaClock found, Instant now) {
    return calendars
        .of(found.region(), found.versions())
        .map(calendar -> found.warn(now, calendar))
        .call(() -> clocks.keep(found))
        .chain(
            reached -> reached.isEmpty() ? Uni.createFrom().voidItem() : tell(found, reached, now));
  }

  private Uni<Void> tell(SlaClock found, Optional<ClockReading.Warning> reached, Instant now) {
    Uni<Instant> deliverAt =
        found.calendarId() == null
            ? Uni.createFrom().item(now)
            : hours(found, now).map(calendar -> calendar.nextOpen(now));
    return deliverAt.chain(
        at -> warnings.add(SlaWarning.of(found, reached.orElseThrow(), at, now)));
  }

  /** The hours of those who can do something about it. */
  private Uni<WorkingCalendar> hours(SlaClock found, Instant now) {
    Occasion occasion = new Occasion(now, now);
    return regionRules
        .of(found.region(), now)
        .chain(
            rules ->
                subjects
                    .of(found.region(), List.of(found.subjectId()))
                    .chain(
                        known ->
                            known.isEmpty() || known.get(0).unitPath() == null
                                ? Uni.createFrom().nullItem()
                                : followUnit.ofUnit(
                                    found.region(),
                                    known.get(0).unitPath(),
                                    occasion,
                                    rules.zone()))
                    .map(own -> own == null ? rules.office().calendar() : own.calendar()));
  }
}
