package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.privacy.RetentionPolicy;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.domain.privacy.RetentionStep;
import id.tanggap.complaint.domain.privacy.RetentionTerms;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says what is due, and proposes to delete it. */
@ApplicationScoped
public class PlanRetention {

  /** So many ids are named per rule; the count is always whole. */
  public static final int IDS_NAMED = 1_000;

  private final DueForDeletion due;
  private final RetentionPolicies policies;
  private final RetentionRuns runs;
  private final Clock clock;

  PlanRetention(DueForDeletion due, RetentionPolicies policies, RetentionRuns runs, Clock clock) {
    this.due = due;
    this.policies = policies;
    this.runs = runs;
    this.clock = clock;
  }

  /** Who plans for which region. */
  public record Command(String region, Actor actor) {}

  /**
   * What is due under a rule.
   *
   * @param ids the first of them
   */
  public record Due(RetentionRule rule, Instant before, long count, List<UUID> ids) {}

  /** What is due now. */
  public record Plan(int policyVersion, Instant asOf, List<Due> due) {}

  /** A proposed run with its steps. */
  public record Proposed(RetentionRun run, List<RetentionStep> steps) {}

  private record Terms(int version, RetentionTerms terms) {}

  /** Counts and names what is due; changes nothing. */
  @WithTransaction
  public Uni<Plan> dryRun(Command command) {
    Instant now = clock.instant();
    return terms(command.region())
        .chain(
            terms ->
                Multi.createFrom()
                    .items(RetentionRule.values())
                    .onItem()
                    .transformToUniAndConcatenate(
                        rule -> due(command.region(), rule, rule.dueBefore(terms.terms(), now)))
                    .collect()
                    .asList()
                    .map(due -> new Plan(terms.version(), now, due)));
  }

  private Uni<Due> due(String region, RetentionRule rule, Instant before) {
    return due.count(region, rule, before)
        .chain(
            count ->
                due.ids(region, rule, before, IDS_NAMED)
                    .map(ids -> new Due(rule, before, count, ids)));
  }

  /** Proposes to delete what is due now; somebody else must approve it. */
  @WithTransaction
  public Uni<Proposed> propose(Command command) {
    Instant now = clock.instant();
    return terms(command.region())
        .chain(
            terms ->
                runs.keep(
                        RetentionRun.propose(
                            command.region(), terms.version(), command.actor(), now))
                    .chain(run -> steps(run, terms.terms())));
  }

  private Uni<Proposed> steps(RetentionRun run, RetentionTerms terms) {
    return Multi.createFrom()
        .items(RetentionRule.values())
        .onItem()
        .transformToUniAndConcatenate(
            rule -> {
              Instant before = rule.dueBefore(terms, run.asOf());
              return due.count(run.region(), rule, before)
                  .chain(count -> runs.keepStep(RetentionStep.plan(run, rule, before, count)));
            })
        .collect()
        .asList()
        .map(steps -> new Proposed(run, steps));
  }

  private Uni<Terms> terms(String region) {
    return policies
        .current(region)
        .map(
            (RetentionPolicy policy) ->
                policy == null
                    ? new Terms(0, RetentionTerms.SHIPPED)
                    : new Terms(policy.version(), policy.terms()));
  }
}
