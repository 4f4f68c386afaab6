package id.tanggap.monitoring.schedule;

import id.tanggap.monitoring.application.EvaluateActivity;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Looks again and again whether a region has a day that is over and not evaluated; regions follow
 * one another, and one that fails does not hold up the others.
 */
@ApplicationScoped
class DailyEvaluation {

  private static final Logger LOG = Logger.getLogger(DailyEvaluation.class);

  private final EvaluateActivity evaluate;

  DailyEvaluation(EvaluateActivity evaluate) {
    this.evaluate = evaluate;
  }

  @Scheduled(
      identity = "daily-evaluation",
      every = "{tanggap.monitoring.evaluation.every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> run() {
    return evaluate
        .regions()
        .onItem()
        .transformToMulti(regions -> Multi.createFrom().iterable(regions))
        .onItem()
        .transformToUniAndConcatenate(this::evaluate)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Integer> evaluate(String region) {
    return evaluate
        .handle(new EvaluateActivity.Command(region))
        .invoke(
            changes -> {
              if (changes > 0) {
                LOG.infof("Region %s: %d activity classes changed", region, changes);
              }
            })
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "Region %s was not evaluated", region))
        .onFailure()
        .recoverWithItem(0);
  }
}
