package id.tanggap.complaint.channels;

import id.tanggap.complaint.application.channel.Deliveries;
import id.tanggap.complaint.application.channel.WorkOnDeliveries;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works on received deliveries, channel by channel; every replica may run one. */
@ApplicationScoped
public class DeliveryWorker {

  private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
  private static final int CHANNELS = 16;
  private static final int DELIVERIES_PER_TURN = 200;

  private final WorkOnDeliveries work;
  private final String name = UUID.randomUUID().toString();

  DeliveryWorker(WorkOnDeliveries work) {
    this.work = work;
  }

  /** One round. */
  @Scheduled(
      identity = "delivery-worker",
      every = "{tanggap.complaint.process-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return work.lease(name, CHANNELS)
        .onItem()
        .transformToMulti(channels -> Multi.createFrom().iterable(channels))
        .onItem()
        .transformToUniAndConcatenate(this::channel)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private Uni<Void> channel(UUID channelId) {
    return turn(channelId, DELIVERIES_PER_TURN).chain(() -> work.release(channelId, name));
  }

  private Uni<Void> turn(UUID channelId, int left) {
    if (left == 0) {
      return Uni.createFrom().voidItem();
    }
    return work.next(channelId, name)
        .chain(
            job ->
                job == null
                    ? Uni.createFrom().voidItem()
                    : one(job).chain(() -> turn(channelId, left - 1)));
  }

  private Uni<Void> one(Deliveries.Job job) {
    return work.apply(job)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "Delivery %s failed in attempt %d: %s",
                    job.id(), job.attempts() + 1, failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithUni(failure -> work.failed(job, failure));
  }
}
