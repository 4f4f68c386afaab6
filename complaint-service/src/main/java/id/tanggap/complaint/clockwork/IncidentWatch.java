package id.tanggap.complaint.clockwork;

import id.tanggap.complaint.application.incident.DetectSwarms;
import id.tanggap.complaint.application.incident.TellReporters;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Looks for swarms and tells reporters. One transaction per case, leased before, so that any number
 * of replicas may run it and one case that fails does not hold up the others.
 */
@ApplicationScoped
public class IncidentWatch {

  private static final Logger LOG = Logger.getLogger(IncidentWatch.class);
  private static final int BATCH = 50;

  private final DetectSwarms detectSwarms;
  private final TellReporters tellReporters;

  IncidentWatch(DetectSwarms detectSwarms, TellReporters tellReporters) {
    this.detectSwarms = detectSwarms;
    this.tellReporters = tellReporters;
  }

  /** Looks at the cases that came in. */
  @Scheduled(
      identity = "detect-swarms",
      every = "{tanggap.complaint.swarm.every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> detect() {
    return each(detectSwarms.due(BATCH), detectSwarms::look)
        .chain(more -> more ? detect() : Uni.createFrom().voidItem());
  }

  /** Tells what was approved. */
  @Scheduled(
      identity = "tell-reporters",
      every = "{tanggap.complaint.swarm.every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> tell() {
    return each(tellReporters.due(BATCH), tellReporters::tell)
        .chain(more -> more ? tell() : Uni.createFrom().voidItem());
  }

  private static <T> Uni<Boolean> each(Uni<List<T>> due, Function<T, Uni<Void>> step) {
    return due.chain(
        found ->
            Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                    one ->
                        step.apply(one)
                            .onFailure()
                            .invoke(
                                failure ->
                                    LOG.warnf(
                                        "%s is tried again later: %s",
                                        one, failure.getClass().getSimpleName()))
                            .onFailure()
                            .recoverWithNull())
                .collect()
                .asList()
                .map(ignored -> found.size() == BATCH));
  }
}
