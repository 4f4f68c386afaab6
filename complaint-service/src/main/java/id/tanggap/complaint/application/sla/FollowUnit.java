package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.ClockVersions;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.sla.RuleChange;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.sla.Verdict;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lets the deadline for the work go by the hours of the unit that got the case, where the policy
 * says so: from the day after the assignment on, because a day that has begun by one calendar is
 * not judged by another. A case that changes hands goes by the hours of the last unit; the days
 * before go by the office calendar. Always inside the caller's transaction.
 */
@ApplicationScoped
public class FollowUnit {

  private final Clocks clocks;
  private final Calendars calendars;
  private final ClockCalendars clockCalendars;
  private final UnitCalendars unitCalendars;
  private final Policies policies;

  FollowUnit(
      Clocks clocks,
      Calendars calendars,
      ClockCalendars clockCalendars,
      UnitCalendars unitCalendars,
      Policies policies) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.clockCalendars = clockCalendars;
    this.unitCalendars = unitCalendars;
    this.policies = policies;
  }

  /** The calendar of the unit in charge; the office calendar when it has none of its own. */
  Uni<CalendarVersion> calendarOf(
      ClockKeeper.Start start, ClockSubjects.Features features, RegionRules.Rules rules) {
    Occasion occasion = new Occasion(features.receivedAt(), start.at());
    return ofUnit(start.region(), features.unitPath(), occasion, rules.zone())
        .map(own -> own == null ? rules.office() : own);
  }

  /** The calendar of the unit with this path; null when it has none of its own. */
  Uni<CalendarVersion> ofUnit(String region, String unitPath, Occasion occasion, ZoneId zone) {
    return unitCalendars
        .calendarOf(region, unitPath, occasion.at().atZone(zone).toLocalDate())
        .chain(
            id ->
                id == null ? Uni.createFrom().nullItem() : calendars.inForce(region, id, occasion));
  }

  /** A unit got the case. */
  Uni<Void> handle(ClockKeeper.Start start, ClockSubjects.Features features) {
    if (features.unitPath() == null) {
      return Uni.createFrom().voidItem();
    }
    return clocks
        .lockOfSubject(start.region(), start.subjectId())
        .map(
            found ->
                found.stream()
                    .filter(c -> c.kind() == ClockKind.RESOLUTION && c.state().open())
                    .filter(c -> c.calendarId() != null)
                    .reduce((first, second) -> second)
                    .orElse(null))
        .chain(
            clock ->
                clock == null
                    ? Uni.createFrom().voidItem()
                    : follows(clock, features)
                        .chain(
                            follows ->
                                follows
                                    ? follow(clock, features, start.at())
                                    : Uni.createFrom().voidItem()));
  }

  private Uni<Boolean> follows(SlaClock clock, ClockSubjects.Features features) {
    return policies
        .version(clock.region(), clock.policyVersion())
        .map(
            stored ->
                stored != null
                    && stored
                        .policy()
                        .ruleFor(clock.kind(), features.selector())
                        .map(SlaPolicy.Rule::unitCalendar)
                        .orElse(false));
  }

  private Uni<Void> follow(SlaClock clock, ClockSubjects.Features features, Instant at) {
    Occasion occasion = new Occasion(features.receivedAt(), at);
    return clockCalendars
        .of(clock.region(), clock.versions())
        .chain(
            before ->
                ofUnit(clock.region(), features.unitPath(), occasion, before.zone())
                    .chain(own -> follow(clock, before, own, at)));
  }

  private Uni<Void> follow(
      SlaClock clock, WorkingCalendar before, CalendarVersion own, Instant at) {
    ClockVersions now = clock.versions();
    UUID wanted =
        own == null || own.calendarId().equals(now.calendarId()) ? null : own.calendarId();
    LocalDate from = at.atZone(before.zone()).toLocalDate().plusDays(1);
    ClockVersions next =
        wanted == null
            ? now.withUnitCalendar(null, null, null)
            : now.withUnitCalendar(wanted, own.version(), from);
    if (next.equals(now)) {
      return Uni.createFrom().voidItem();
    }
    return clockCalendars
        .of(clock.region(), next)
        .chain(after -> follow(clock, next, before, after, at));
  }

  private Uni<Void> follow(
      SlaClock clock,
      ClockVersions next,
      WorkingCalendar before,
      WorkingCalendar after,
      Instant at) {
    RuleChange change =
        new RuleChange(
            RuleCause.UNIT_CALENDAR,
            at,
            Set.of(),
            before.zone(),
            before.workdays(at, 1, List.of()));
    Verdict verdict = change.judge(clock, next, before, after);
    if (verdict.treatment() != Verdict.Treatment.APPLY) {
      return Uni.createFrom().voidItem();
    }
    ClockRevision.Origin origin =
        new ClockRevision.Origin(null, RuleCause.UNIT_CALENDAR, "ASSIGN", at);
    return clocks.keepRevised(clock.follow(verdict, after, origin).stream().toList());
  }
}
