package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.sla.RuleChange;
import id.tanggap.complaint.domain.sla.SlaPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what a change of rules needs to be judged. Always inside the caller's transaction. */
@ApplicationScoped
class RecomputePlans {

  private final Calendars calendars;
  private final Policies policies;
  private final Periods periods;
  private final RegionRules regionRules;

  RecomputePlans(Calendars calendars, Policies policies, Periods periods, RegionRules regionRules) {
    this.calendars = calendars;
    this.policies = policies;
    this.periods = periods;
    this.regionRules = regionRules;
  }

  /** The plan of a queued run. */
  Uni<RecomputePlan> of(Recompute run) {
    return run.calendarId() == null
        ? policies
            .version(run.region(), run.policyVersion())
            .chain(stored -> policy(run.region(), run.id(), stored))
        : calendars
            .version(run.region(), run.calendarId(), run.calendarVersion())
            .chain(
                version ->
                    calendars
                        .versions(run.region(), run.calendarId())
                        .map(all -> CalendarDrafts.replaced(version, all, run.cause().correction()))
                        .chain(
                            replaced ->
                                calendar(
                                    run.id(),
                                    new CalendarDrafts.Draft(version, run.cause(), replaced))));
  }

  /** The plan of a calendar, stored or not. */
  Uni<RecomputePlan> calendar(UUID runId, CalendarDrafts.Draft draft) {
    CalendarVersion version = draft.version();
    return plan(
        version.region(),
        new ClockRevision.Origin(runId, draft.cause(), version.reason(), version.createdAt()),
        version,
        draft.replaced(),
        null);
  }

  /** The plan of a policy, stored or not. */
  Uni<RecomputePlan> policy(String region, UUID runId, Policies.Stored stored) {
    return plan(
        region,
        new ClockRevision.Origin(runId, RuleCause.POLICY_NEW, stored.reason(), stored.createdAt()),
        null,
        List.of(),
        stored);
  }

  private Uni<RecomputePlan> plan(
      String region,
      ClockRevision.Origin origin,
      CalendarVersion calendar,
      List<Integer> replaced,
      Policies.Stored policy) {
    Instant asOf = origin.at();
    return regionRules
        .office(region)
        .chain(() -> calendars.officeFor(region, new Occasion(asOf, asOf)))
        .chain(
            office ->
                periods
                    .all(region)
                    .map(
                        closed ->
                            new RecomputePlan(
                                region,
                                change(origin, closed, office),
                                calendar,
                                replaced,
                                policy == null ? null : policy.policy(),
                                office,
                                origin)));
  }

  private static RuleChange change(
      ClockRevision.Origin origin, List<SlaPeriod> closed, CalendarVersion office) {
    return new RuleChange(
        origin.cause(),
        origin.at(),
        closed.stream().map(SlaPeriod::month).collect(Collectors.toSet()),
        office.calendar().zone(),
        office.calendar().workdays(origin.at(), 1, List.of()));
  }
}
