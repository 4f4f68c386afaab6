package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.RetentionPolicy;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads policies, runs and what they touched. */
@ApplicationScoped
public class RetentionQueries {

  private final RetentionPolicies policies;
  private final RetentionRuns runs;
  private final DueForDeletion due;

  RetentionQueries(RetentionPolicies policies, RetentionRuns runs, DueForDeletion due) {
    this.policies = policies;
    this.runs = runs;
    this.due = due;
  }

  /** The version in force; null while the region lives by the shipped terms. */
  @WithTransaction
  public Uni<RetentionPolicy> policy(String region) {
    return policies.current(region);
  }

  /** All versions, newest first. */
  @WithTransaction
  public Uni<Page<RetentionPolicy>> policies(String region, PageRequest request) {
    return policies.page(region, request);
  }

  /** One run with its steps. */
  @WithTransaction
  public Uni<PlanRetention.Proposed> run(String region, UUID id) {
    return found(region, id)
        .chain(run -> runs.steps(region, id).map(steps -> new PlanRetention.Proposed(run, steps)));
  }

  /** Runs, newest first. */
  @WithTransaction
  public Uni<Page<RetentionRun>> runs(String region, PageRequest request) {
    return runs.page(region, request);
  }

  /** What a run touched under a rule, in order of the ids. */
  @WithTransaction
  public Uni<Page<UUID>> traces(
      String region, UUID runId, RetentionRule rule, PageRequest request) {
    UUID after = request.after() == null ? new UUID(0, 0) : request.after().uuid(0);
    return found(region, runId)
        .chain(run -> due.traced(region, runId, rule, after, request.fetch()))
        .map(ids -> Page.of(ids, request, Cursor::of));
  }

  private Uni<RetentionRun> found(String region, UUID id) {
    return runs.byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("retention-run", id));
  }
}
