package id.tanggap.complaint.clockwork;

import id.tanggap.complaint.application.complaint.timer.RunTimers;
import id.tanggap.complaint.domain.complaint.timer.CaseTimer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Takes cases further as time goes by. One transaction per case, so that a stop in between loses
 * nothing; any number of replicas may run it at once. One that fails is put off and does not hold
 * up the others.
 */
@ApplicationScoped
public class CaseWatch {

  private static final Logger LOG = Logger.getLogger(CaseWatch.class);
  private static final int BATCH = 50;

  private final RunTimers runTimers;

  CaseWatch(RunTimers runTimers) {
    this.runTimers = runTimers;
  }

  /** One round: everything that is due. */
  @Scheduled(
      identity = "case-watch",
      every = "{tanggap.complaint.watch-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return runTimers
        .due(BATCH)
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::one)
                    .collect()
                    .asList()
                    .chain(done -> due.size() < BATCH ? Uni.createFrom().voidItem() : run()));
  }

  private Uni<Void> one(CaseTimer timer) {
    return runTimers
        .handle(timer)
        .onFailure()
        .recoverWithUni(
            failure -> {
              LOG.errorf(
                  "Timer %s of case %s is tried again later (%s)",
                  timer.kind(), timer.complaintId(), failure.getClass().getSimpleName());
              return runTimers.postpone(timer);
            });
  }
}
