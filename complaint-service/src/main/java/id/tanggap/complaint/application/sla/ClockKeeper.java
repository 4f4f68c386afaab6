package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.Target;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Starts, tells and reads clocks, each by the versions that it was started with. */
@ApplicationScoped
public class ClockKeeper {

  private final Clocks clocks;
  private final ClockCalendars calendars;
  private final ClockSubjects subjects;
  private final FollowUnit followUnit;
  private final RegionRules regionRules;

  ClockKeeper(
      Clocks clocks,
      ClockCalendars calendars,
      ClockSubjects subjects,
      FollowUnit followUnit,
      RegionRules regionRules) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.subjects = subjects;
    this.followUnit = followUnit;
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

  /**
   * A clock and what it shows.
   *
   * @param revisions what became of it when its rules changed
   * @param outages what its channel missed while it ran
   */
  public record Shown(
      SlaClock clock,
      ClockReading reading,
      List<ClockRevision> revisions,
      List<NotedOutage> outages) {}

  /**
   * Starts a clock when the policy has a rule for it; gives null otherwise. The clock for accepting
   * a case starts when a unit gets it: from then on the clocks whose rule says so go by the hours
   * of that unit.
   */
  public Uni<SlaClock> start(ClockKind kind, Start start) {
    return features(start)
        .chain(
            features ->
                regionRules
                    .of(start.region(), new Occasion(features.receivedAt(), start.at()))
                    .chain(rules -> start(kind, start, features, rules))
                    .call(
                        started ->
                            kind == ClockKind.ACCEPT
                                ? followUnit.handle(start, features)
                                : Uni.createFrom().voidItem()));
  }

  // the complaint knows more of itself than its caller has to say
  private Uni<ClockSubjects.Features> features(Start start) {
    return start.subject() == SlaClock.Subject.COMPLAINT
        ? subjects
            .of(start.region(), List.of(start.subjectId()))
            .map(found -> found.isEmpty() ? said(start) : found.get(0))
        : Uni.createFrom().item(said(start));
  }

  private static ClockSubjects.Features said(Start start) {
    return new ClockSubjects.Features(
        start.subjectId(),
        start.subject(),
        start.channel(),
        start.complaintClass(),
        null,
        null,
        start.at(),
        null);
  }

  private Uni<SlaClock> start(
      ClockKind kind, Start start, ClockSubjects.Features features, RegionRules.Rules rules) {
    return clocks
        .ofSubject(start.region(), start.subjectId())
        .chain(known -> start(kind, nextCycle(kind, known), start, features, rules));
  }

  private Uni<SlaClock> start(
      ClockKind kind,
      int cycle,
      Start start,
      ClockSubjects.Features features,
      RegionRules.Rules rules) {
    Optional<SlaPolicy.Rule> rule = rules.policy().ruleFor(kind, features.selector());
    if (rule.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    Uni<CalendarVersion> hours =
        rule.get().unitCalendar() && features.unitPath() != null
            ? followUnit.calendarOf(start, features, rules)
            : Uni.createFrom().item(rules.office());
    return hours.chain(
        calendar -> {
          SlaClock clock = started(kind, cycle, start, terms(rule.get(), calendar, rules));
          return clocks.keep(clock).replaceWith(clock);
        });
  }

  /**
   * Starts a clock whose target is no matter of policy, because a provider or the law sets it.
   *
   * @param roundTheClock true when the office hours do not matter
   */
  public Uni<SlaClock> startFixed(
      ClockKind kind, Start start, Target target, boolean roundTheClock) {
    return regionRules
        .of(start.region(), new Occasion(start.at(), start.at()))
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

  /** As {@link #start}, with a share of the target: what was done once must not take as long. */
  public Uni<SlaClock> restart(ClockKind kind, Start start, int percentOfTarget) {
    return features(start)
        .chain(
            features ->
                regionRules
                    .of(start.region(), new Occasion(features.receivedAt(), start.at()))
                    .chain(
                        rules -> start(kind, start, features, rules.shortened(percentOfTarget))));
  }

  private static int nextCycle(ClockKind kind, List<SlaClock> known) {
    return 1 + (int) known.stream().filter(clock -> clock.kind() == kind).count();
  }

  /** A started clock that is not stored yet; empty when the policy has no rule for it. */
  public static Optional<SlaClock> fresh(
      ClockKind kind, int cycle, Start start, RegionRules.Rules rules) {
    return rules
        .policy()
        .ruleFor(kind, said(start).selector())
        .map(rule -> started(kind, cycle, start, terms(rule, rules.office(), rules)));
  }

  private static SlaClock started(ClockKind kind, int cycle, Start start, SlaClock.Terms terms) {
    return SlaClock.start(
        start.region(),
        start.subject(),
        start.subjectId(),
        kind,
        cycle,
        terms,
        start.at().truncatedTo(ChronoUnit.SECONDS));
  }

  private static SlaClock.Terms terms(
      SlaPolicy.Rule rule, CalendarVersion hours, RegionRules.Rules rules) {
    return rule.roundTheClock()
        ? new SlaClock.Terms(
            rules.policy().version(), null, 0, rules.roundTheClock(), rule.target())
        : new SlaClock.Terms(
            rules.policy().version(),
            hours.calendarId(),
            hours.version(),
            hours.calendar(),
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
    return tellThose(
        region,
        subjectId,
        clock -> kinds.contains(clock.kind()) && clock.state().open(),
        type,
        at,
        reason);
  }

  /** Tells those clocks of a subject what happened, ended ones as well. */
  public Uni<Void> tellThose(
      String region,
      UUID subjectId,
      Predicate<SlaClock> those,
      ClockEvent.Type type,
      Instant at,
      String reason) {
    return clocks
        .lockOfSubject(region, subjectId)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .filter(those)
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendars
                    .of(region, clock.versions())
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
        .chain(
            found ->
                clocks
                    .revisions(region, found.stream().map(SlaClock::id).toList())
                    .chain(
                        revisions ->
                            outages(region, found, now)
                                .chain(outages -> shown(found, revisions, outages, now))));
  }

  // what another channel missed touched nobody who did not come that way
  private Uni<List<NotedOutage>> outages(String region, List<SlaClock> found, Instant now) {
    return found.stream()
        .map(SlaClock::startAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(
            first ->
                clocks
                    .outages(region, first, now)
                    .chain(
                        outages ->
                            outages.isEmpty()
                                ? Uni.createFrom().item(outages)
                                : subjects
                                    .of(region, List.of(found.get(0).subjectId()))
                                    .map(of -> ofChannel(outages, of))))
        .orElse(Uni.createFrom().item(List.of()));
  }

  private static List<NotedOutage> ofChannel(
      List<NotedOutage> outages, List<ClockSubjects.Features> of) {
    return outages.stream()
        .filter(outage -> of.stream().anyMatch(subject -> subject.channel() == outage.channel()))
        .toList();
  }

  private Uni<List<Shown>> shown(
      List<SlaClock> found, List<ClockRevision> revisions, List<NotedOutage> outages, Instant now) {
    return Multi.createFrom()
        .iterable(found)
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendars
                    .of(clock.region(), clock.versions())
                    .map(
                        calendar ->
                            new Shown(
                                clock,
                                clock.readAt(now, calendar),
                                revisions.stream()
                                    .filter(r -> r.clockId().equals(clock.id()))
                                    .toList(),
                                outages.stream().filter(o -> touches(o, clock)).toList())))
        .collect()
        .asList();
  }

  private static boolean touches(NotedOutage outage, SlaClock clock) {
    boolean begunInTime = clock.metAt() == null || outage.fromAt().isBefore(clock.metAt());
    return begunInTime && (outage.toAt() == null || outage.toAt().isAfter(clock.startAt()));
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
}
