package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Starts, tells and reads clocks, each by the versions that it was started with. */
@ApplicationScoped
public class ClockKeeper {

  private final Clocks clocks;
  private final Calendars calendars;
  private final RegionRules regionRules;

  ClockKeeper(Clocks clocks, Calendars calendars, RegionRules regionRules) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.regionRules = regionRules;
  }

  /** What a clock is for. */
  public record Start(
      String region,
      SlaClock.Subject subject,
      UUID subjectId,
      IntakeChannel channel,
      ComplaintClass complaintClass,
      Instant at) {}

  /** A clock and what it shows. */
  public record Shown(SlaClock clock, ClockReading reading) {}

  /** Starts a clock when the policy has a rule for it; gives null otherwise. */
  public Uni<SlaClock> start(ClockKind kind, Start start) {
    return regionRules
        .of(start.region(), start.at())
        .chain(
            rules ->
                clocks
                    .ofSubject(start.region(), start.subjectId())
                    .chain(known -> start(kind, nextCycle(kind, known), start, rules)));
  }

  private Uni<SlaClock> start(ClockKind kind, int cycle, Start start, RegionRules.Rules rules) {
    Optional<SlaClock> clock = fresh(kind, cycle, start, rules);
    return clock.isEmpty()
        ? Uni.createFrom().nullItem()
        : clocks.keep(clock.get()).replaceWith(clock.get());
  }

  /**
   * Starts a clock whose target is no matter of policy, because a provider or the law sets it.
   *
   * @param roundTheClock true when the office hours do not matter
   */
  public Uni<SlaClock> startFixed(
      ClockKind kind, Start start, Target target, boolean roundTheClock) {
    return regionRules
        .of(start.region(), start.at())
        .chain(
            rules ->
                clocks
                    .ofSubject(start.region(), start.subjectId())
                    .map(
                        known ->
                            SlaClock.start(
                                start.region(),
                                start.subject(),
                                start.subjectId(),
                                kind,
                                nextCycle(kind, known),
                                terms(target, roundTheClock, rules),
                                start.at().truncatedTo(ChronoUnit.SECONDS))))
        .call(clocks::keep);
  }

  private static SlaClock.Terms terms(
      Target target, boolean roundTheClock, RegionRules.Rules rules) {
    int policy = rules.policy().version();
    return roundTheClock
        ? new SlaClock.Terms(policy, null, 0, rules.roundTheClock(), target)
        : new SlaClock.Terms(
            policy,
            rules.office().calendarId(),
            rules.office().version(),
            rules.office().calendar(),
            target);
  }

  private static int nextCycle(ClockKind kind, List<SlaClock> known) {
    return 1 + (int) known.stream().filter(clock -> clock.kind() == kind).count();
  }

  /** A started clock that is not stored yet; empty when the policy has no rule for it. */
  public static Optional<SlaClock> fresh(
      ClockKind kind, int cycle, Start start, RegionRules.Rules rules) {
    return rules
        .policy()
        .ruleFor(kind, start.subject(), start.channel(), start.complaintClass())
        .map(
            rule ->
                SlaClock.start(
                    start.region(),
                    start.subject(),
                    start.subjectId(),
                    kind,
                    cycle,
                    terms(rule, rules),
                    start.at().truncatedTo(ChronoUnit.SECONDS)));
  }

  private static SlaClock.Terms terms(SlaPolicy.Rule rule, RegionRules.Rules rules) {
    return rule.roundTheClock()
        ? new SlaClock.Terms(
            rules.policy().version(), null, 0, rules.roundTheClock(), rule.target())
        : new SlaClock.Terms(
            rules.policy().version(),
            rules.office().calendarId(),
            rules.office().version(),
            rules.office().calendar(),
            rule.target());
  }

  /**
   * Tells the newest clock of each kind what happened; clocks that ended before stay as they are.
   */
  public Uni<Void> tell(
      String region,
      UUID subjectId,
      Set<ClockKind> kinds,
      ClockEvent.Type type,
      Instant at,
      String reason) {
    return clocks
        .ofSubject(region, subjectId)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .filter(clock -> kinds.contains(clock.kind()) && clock.state().open())
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendarOf(clock)
                    .chain(
                        calendar -> {
                          clock.tell(type, at, reason, calendar);
                          return clocks.keep(clock);
                        }))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** All clocks of a subject with their reading at an instant. */
  public Uni<List<Shown>> shown(String region, UUID subjectId, Instant now) {
    return clocks
        .ofSubject(region, subjectId)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendarOf(clock).map(calendar -> new Shown(clock, clock.readAt(now, calendar))))
        .collect()
        .asList();
  }

  /** The newest clock of a kind; null when there is none. */
  public Uni<SlaClock> newest(String region, UUID subjectId, ClockKind kind) {
    return clocks
        .ofSubject(region, subjectId)
        .map(
            found ->
                found.stream()
                    .filter(clock -> clock.kind() == kind)
                    .reduce((first, second) -> second)
                    .orElse(null));
  }

  private Uni<WorkingCalendar> calendarOf(SlaClock clock) {
    if (clock.calendarId() == null) {
      return regionRules
          .office(clock.region())
          .map(office -> WorkingCalendar.roundTheClock(office.calendar().zone()));
    }
    return calendars
        .version(clock.region(), clock.calendarId(), clock.calendarVersion())
        .map(CalendarVersion::calendar);
  }
}
