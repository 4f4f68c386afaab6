package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.Recompute;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Takes queued changes of rules further, one batch per transaction together with the note of how
 * far it got: a stop in between repeats nothing and loses nothing. Runs of one region follow each
 * other in the order in which they were ordered.
 */
@ApplicationScoped
public class RunRecompute {

  private final Recomputes recomputes;
  private final RecomputePlans plans;
  private final JudgeClocks judgeClocks;
  private final Clock clock;

  RunRecompute(Recomputes recomputes, RecomputePlans plans, JudgeClocks judgeClocks, Clock clock) {
    this.recomputes = recomputes;
    this.plans = plans;
    this.judgeClocks = judgeClocks;
    this.clock = clock;
  }

  /**
   * Does one batch of the oldest run on which no other replica works.
   *
   * @return whether there may be more to do
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    return recomputes
        .lockNext()
        .chain(run -> run == null ? Uni.createFrom().item(false) : further(run));
  }

  private Uni<Boolean> further(Recompute run) {
    return plans
        .of(run)
        .chain(plan -> judgeClocks.apply(plan, run.stretch(), run.afterId()))
        .invoke(
            batch -> {
              if (batch.last() != null) {
                run.advance(batch.last(), batch.impact());
              }
              if (!batch.full()) {
                run.stretchDone(clock.instant());
              }
            })
        .chain(() -> recomputes.keep(run))
        .replaceWith(true);
  }
}
