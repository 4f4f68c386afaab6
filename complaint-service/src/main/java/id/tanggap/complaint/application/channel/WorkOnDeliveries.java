package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Works on what was received, channel by channel and in order of arrival. A worker holds a lease on
 * a channel; when it dies the lease runs out and another goes on, and what was half done was one
 * transaction and is not there.
 */
@ApplicationScoped
public class WorkOnDeliveries {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int GIVE_UP_AFTER = 6;
  private static final int ERROR_LENGTH = 200;

  private final Deliveries deliveries;
  private final Channels channels;
  private final DeliveryParser parser;
  private final ApplyChange applyChange;
  private final Vault vault;

  WorkOnDeliveries(
      Deliveries deliveries,
      Channels channels,
      DeliveryParser parser,
      ApplyChange applyChange,
      Vault vault) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.parser = parser;
    this.applyChange = applyChange;
    this.vault = vault;
  }

  /** Leases up to so many channels for this worker. */
  @WithTransaction
  public Uni<List<UUID>> lease(String worker, int limit) {
    return deliveries.lease(worker, LEASE, limit);
  }

  /** Gives a channel back. */
  @WithTransaction
  public Uni<Void> release(UUID channelId, String worker) {
    return deliveries.release(channelId, worker);
  }

  /** The next delivery of a leased channel; null when there is none or the lease was lost. */
  @WithTransaction
  public Uni<Deliveries.Job> next(UUID channelId, String worker) {
    return deliveries
        .prolong(channelId, worker, LEASE)
        .chain(
            held ->
                held ? deliveries.next(channelId) : Uni.createFrom().<Deliveries.Job>nullItem());
  }

  /** Applies all changes of a delivery in one transaction. */
  @WithTransaction
  public Uni<Void> apply(Deliveries.Job job) {
    return channels
        .calledBack(job.channelId())
        .chain(channel -> changes(channel, job))
        .chain(() -> deliveries.done(job.id()));
  }

  private Uni<Void> changes(Channel channel, Deliveries.Job job) {
    List<InboundChange> changes =
        parser.parse(vault.open(ReceiveDelivery.PURPOSE, job.bodySealed()));
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(change -> applyChange.apply(channel, job.id(), change))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** Notes a failure; the channel waits for the retry so that its order holds. */
  @WithTransaction
  public Uni<Void> failed(Deliveries.Job job, Throwable failure) {
    // what is only missing yet (the units of the region) will come: such a delivery is never given
    // up
    boolean passing = failure instanceof Rejection no && no.kind() == Rejection.Kind.UNAVAILABLE;
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(job.attempts(), 5));
    // the class alone: a message may repeat what the citizen wrote
    String error = failure.getClass().getSimpleName();
    String capped = error.substring(0, Math.min(ERROR_LENGTH, error.length()));
    boolean giveUp = !passing && job.attempts() + 1 >= GIVE_UP_AFTER;
    return deliveries.failed(job.id(), capped, pause, giveUp);
  }
}
