package id.tanggap.complaint.clockwork;

import id.tanggap.complaint.application.complaint.MarkBreaches;
import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.application.sla.RaiseWarnings;
import id.tanggap.complaint.application.sla.RunRecompute;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does for deadlines what the passage of time brings about, and takes changes of rules through the
 * clocks. One transaction per clock or batch; any number of replicas may run it at once.
 */
@ApplicationScoped
public class SlaWatch {

  private static final Logger LOG = Logger.getLogger(SlaWatch.class);
  private static final int BATCH = 100;

  private final MarkBreaches markBreaches;
  private final RaiseWarnings raiseWarnings;
  private final RunRecompute runRecompute;

  SlaWatch(MarkBreaches markBreaches, RaiseWarnings raiseWarnings, RunRecompute runRecompute) {
    this.markBreaches = markBreaches;
    this.raiseWarnings = raiseWarnings;
    this.runRecompute = runRecompute;
  }

  /** Marks what is late. */
  @Scheduled(
      identity = "mark-breaches",
      every = "{tanggap.complaint.sla-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> markBreaches() {
    return each(() -> markBreaches.due(BATCH), markBreaches::handle);
  }

  /** Warns of what will be late. */
  @Scheduled(
      identity = "raise-warnings",
      every = "{tanggap.complaint.sla-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> raiseWarnings() {
    return each(() -> raiseWarnings.due(BATCH), raiseWarnings::handle);
  }

  /** Takes changes of rules further until nothing is left of them. */
  @Scheduled(
      identity = "run-recomputes",
      every = "{tanggap.complaint.sla-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> runRecomputes() {
    return runRecompute
        .handle()
        .chain(more -> more ? runRecomputes() : Uni.createFrom().voidItem());
  }

  private static Uni<Void> each(
      Supplier<Uni<List<Clocks.Due>>> due, Function<Clocks.Due, Uni<Void>> work) {
    return due.get()
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(one -> one(one, work))
                    .filter(done -> done)
                    .collect()
                    .asList()
                    // where all fail, the next round tries again instead of this one for ever
                    .chain(
                        done ->
                            found.size() >= BATCH && !done.isEmpty()
                                ? each(due, work)
                                : Uni.createFrom().voidItem()));
  }

  private static Uni<Boolean> one(Clocks.Due due, Function<Clocks.Due, Uni<Void>> work) {
    return work.apply(due)
        .replaceWith(true)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.errorf("Clock %s waits for the next round: %s", due.clockId(), failure);
              return false;
            });
  }
}
