package id.tanggap.complaint.clockwork;

import id.tanggap.complaint.application.channel.PurgeDeliveries;
import id.tanggap.complaint.application.privacy.RunRetention;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Does what is due for privacy; batch by batch, on any number of replicas at once. */
@ApplicationScoped
public class PrivacyWatch {

  private final PurgeDeliveries purgeDeliveries;
  private final RunRetention runRetention;

  PrivacyWatch(PurgeDeliveries purgeDeliveries, RunRetention runRetention) {
    this.purgeDeliveries = purgeDeliveries;
    this.runRetention = runRetention;
  }

  /** Takes raw deliveries whose days are over or whose words were taken back, and old events. */
  @Scheduled(
      identity = "purge-deliveries",
      every = "{tanggap.complaint.privacy-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> purge() {
    return purgeDeliveries
        .forgetTakenBack()
        .chain(() -> untilDone(purgeDeliveries::handle))
        .chain(() -> untilDone(purgeDeliveries::forgetEvents));
  }

  /** Works approved runs off. */
  @Scheduled(
      identity = "run-retention",
      every = "{tanggap.complaint.privacy-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> retention() {
    return untilDone(runRetention::handle);
  }

  private static Uni<Void> untilDone(Supplier<Uni<Boolean>> step) {
    return step.get().chain(more -> more ? untilDone(step) : Uni.createFrom().voidItem());
  }
}
