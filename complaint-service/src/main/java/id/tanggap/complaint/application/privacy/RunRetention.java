package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.domain.privacy.RetentionStep;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Works approved runs off, batch by batch, each in a transaction of its own: what is done is no
 * longer due, so that a run that was cut off goes on where it stopped, on whatever replica.
 */
@ApplicationScoped
public class RunRetention {

  private static final int BATCH = 200;

  private final RetentionRuns runs;
  private final DueForDeletion due;
  private final Forget forget;
  private final Clock clock;

  RunRetention(RetentionRuns runs, DueForDeletion due, Forget forget, Clock clock) {
    this.runs = runs;
    this.due = due;
    this.forget = forget;
    this.clock = clock;
  }

  /** Does the next batch; true when there is more. */
  @WithTransaction
  public Uni<Boolean> handle() {
    return runs.nextStep()
        .chain(
            step ->
                step == null
                    ? Uni.createFrom().item(false)
                    : runs.byId(step.region(), step.runId())
                        .chain(run -> batch(run, step))
                        .replaceWith(true));
  }

  private Uni<Void> batch(RetentionRun run, RetentionStep step) {
    return due.take(step.region(), step.rule(), step.before(), BATCH)
        .chain(ids -> ids.isEmpty() ? finish(run, step) : work(run, step, ids));
  }

  private Uni<Void> work(RetentionRun run, RetentionStep step, List<UUID> ids) {
    return delete(run, step, ids)
        .chain(() -> due.trace(step.region(), step.runId(), step.rule(), ids, clock.instant()))
        .chain(
            () -> {
              step.progressed(ids.size());
              return runs.keepStep(step);
            })
        .replaceWithVoid();
  }

  private Uni<Void> delete(RetentionRun run, RetentionStep step, List<UUID> ids) {
    String region = step.region();
    return switch (step.rule()) {
      case RAW_DELIVERIES -> due.deleteDeliveries(region, ids).replaceWithVoid();
      case UNLINKED_MESSAGES -> due.stripMessages(region, ids, run.personSalt()).replaceWithVoid();
      case SUBJECT_REQUESTS -> due.stripRequests(region, ids).replaceWithVoid();
      case CASE_IDENTITY -> forget.identity(region, ids, run.personSalt());
      case REJECTED_CASES, CASE_TEXT, WHISTLEBLOWING ->
          forget.identity(region, ids, run.personSalt()).chain(() -> forget.text(region, ids));
      case AUDIT_TRAIL -> forget.staff(region, ids);
    };
  }

  private Uni<Void> finish(RetentionRun run, RetentionStep step) {
    step.finish(clock.instant());
    return runs.keepStep(step)
        .chain(() -> runs.lock(run.region(), run.id()))
        .chain(locked -> runs.steps(run.region(), run.id()))
        .chain(
            steps -> {
              if (steps.stream().anyMatch(each -> each.finishedAt() == null)) {
                return Uni.createFrom().voidItem();
              }
              run.finish(clock.instant());
              return runs.keep(run).replaceWithVoid();
            });
  }
}
