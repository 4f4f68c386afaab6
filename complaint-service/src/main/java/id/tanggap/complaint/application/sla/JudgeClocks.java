package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.ClockVersions;
import id.tanggap.complaint.domain.sla.Impact;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.sla.Verdict;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Judges clocks by other rules, batch by batch; the preview and the run go through the same lines,
 * so that what is previewed is what happens.
 */
@ApplicationScoped
class JudgeClocks {

  static final int BATCH = 500;

  private final Clocks clocks;
  private final ClockSubjects subjects;
  private final ClockCalendars clockCalendars;

  JudgeClocks(Clocks clocks, ClockSubjects subjects, ClockCalendars clockCalendars) {
    this.clocks = clocks;
    this.subjects = subjects;
    this.clockCalendars = clockCalendars;
  }

  /**
   * What a batch came to.
   *
   * @param last id of its last clock; null when nothing was left
   */
  record Batch(UUID last, Impact impact) {

    boolean full() {
      return impact.examined() == BATCH;
    }
  }

  private record Judged(SlaClock clock, Verdict verdict, WorkingCalendar after) {}

  /** Judges the next batch in a transaction of its own and writes nothing. */
  @WithTransaction
  public Uni<Batch> preview(RecomputePlan plan, Recompute.Stretch stretch, UUID after) {
    return clocks
        .reached(plan.region(), plan.reach(stretch), after, BATCH)
        .chain(found -> judge(plan, found))
        .map(JudgeClocks::batch);
  }

  /** Judges the next batch and lets it follow; in the caller's transaction. */
  Uni<Batch> apply(RecomputePlan plan, Recompute.Stretch stretch, UUID after) {
    return clocks
        .lockReached(plan.region(), plan.reach(stretch), after, BATCH)
        .chain(found -> judge(plan, found))
        .call(judged -> clocks.keepRevised(follow(plan, judged)))
        .map(JudgeClocks::batch);
  }

  private static List<ClockRevision> follow(RecomputePlan plan, List<Judged> judged) {
    List<ClockRevision> revisions = new ArrayList<>();
    for (Judged one : judged) {
      if (one.verdict().treatment() != Verdict.Treatment.KEEP) {
        one.clock().follow(one.verdict(), one.after(), plan.origin()).ifPresent(revisions::add);
      }
    }
    return revisions;
  }

  private static Batch batch(List<Judged> judged) {
    Impact impact = Impact.NONE;
    UUID last = null;
    for (Judged one : judged) {
      impact = impact.plus(one.verdict());
      last = one.clock().id();
    }
    return new Batch(last, impact);
  }

  private Uni<List<Judged>> judge(RecomputePlan plan, List<SlaClock> found) {
    return features(plan, found)
        .chain(
            features -> {
              Map<SlaClock, ClockVersions> next = new HashMap<>();
              for (SlaClock clock : found) {
                next(plan, clock, features.get(clock.subjectId()))
                    .ifPresent(versions -> next.put(clock, versions));
              }
              return calendars(plan, found, next)
                  .map(calendars -> judge(plan, found, next, calendars));
            });
  }

  private Uni<Map<UUID, ClockSubjects.Features>> features(
      RecomputePlan plan, List<SlaClock> found) {
    if (plan.policy() == null || found.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> ids = found.stream().map(SlaClock::subjectId).distinct().toList();
    return subjects
        .of(plan.region(), ids)
        .map(
            all -> {
              Map<UUID, ClockSubjects.Features> byId = new HashMap<>();
              all.forEach(one -> byId.put(one.id(), one));
              return byId;
            });
  }

  /** The versions that a clock would come under; empty when the change does not reach it. */
  private static Optional<ClockVersions> next(
      RecomputePlan plan, SlaClock clock, ClockSubjects.Features features) {
    ClockVersions now = clock.versions();
    if (plan.calendar() != null) {
      return Optional.of(now.withVersion(plan.calendar().calendarId(), plan.calendar().version()));
    }
    // a second cycle keeps the promise that was made when the case was taken up again
    if (features == null || clock.cycle() > 1) {
      return Optional.empty();
    }
    return plan.policy()
        .ruleFor(clock.kind(), features.selector())
        .map(rule -> next(plan, now, rule));
  }

  private static ClockVersions next(RecomputePlan plan, ClockVersions now, SlaPolicy.Rule rule) {
    ClockVersions next = now.withPolicy(plan.policy().version(), rule.target());
    if (rule.roundTheClock()) {
      return next.withCalendar(null, 0);
    }
    return now.calendarId() == null
        ? next.withCalendar(plan.office().calendarId(), plan.office().version())
        : next;
  }

  private Uni<Map<ClockVersions, WorkingCalendar>> calendars(
      RecomputePlan plan, List<SlaClock> found, Map<SlaClock, ClockVersions> next) {
    Map<ClockVersions, WorkingCalendar> calendars = new HashMap<>();
    Set<ClockVersions> wanted = new LinkedHashSet<>();
    found.forEach(clock -> wanted.add(hours(clock.versions())));
    next.values().forEach(versions -> wanted.add(hours(versions)));
    return Multi.createFrom()
        .iterable(wanted)
        .onItem()
        .transformToUniAndConcatenate(
            versions ->
                calendar(plan, versions).invoke(calendar -> calendars.put(versions, calendar)))
        .collect()
        .asList()
        .replaceWith(calendars);
  }

  // of the versions only what says by which hours the clock goes
  private static ClockVersions hours(ClockVersions versions) {
    return new ClockVersions(
        0,
        versions.calendarId(),
        versions.calendarVersion(),
        versions.unitCalendarId(),
        versions.unitCalendarVersion(),
        versions.unitCalendarFrom(),
        null,
        0);
  }

  private Uni<WorkingCalendar> calendar(RecomputePlan plan, ClockVersions versions) {
    return clockCalendars.of(plan.region(), versions, plan.calendar());
  }

  private static List<Judged> judge(
      RecomputePlan plan,
      List<SlaClock> found,
      Map<SlaClock, ClockVersions> next,
      Map<ClockVersions, WorkingCalendar> calendars) {
    List<Judged> judged = new ArrayList<>();
    for (SlaClock clock : found) {
      ClockVersions versions = next.get(clock);
      if (versions == null) {
        judged.add(new Judged(clock, Verdict.KEPT, null));
        continue;
      }
      WorkingCalendar before = calendars.get(hours(clock.versions()));
      WorkingCalendar after = calendars.get(hours(versions));
      judged.add(new Judged(clock, plan.change().judge(clock, versions, before, after), after));
    }
    return judged;
  }
}
