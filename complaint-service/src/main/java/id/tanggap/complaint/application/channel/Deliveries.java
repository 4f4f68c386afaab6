package id.tanggap.complaint.application.channel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Store of what providers delivered, and the work list made of it. */
public interface Deliveries {

  /**
   * A delivery to remember.
   *
   * @param region "-" when the channel is not ours
   * @param bodySealed null when the sender could not be verified
   */
  record Arrival(
      UUID id,
      String region,
      UUID channelId,
      String provider,
      byte[] dedupeKey,
      byte[] bodySealed,
      int bodyBytes,
      String state) {}

  /** A delivery to work on. */
  record Job(UUID id, String region, UUID channelId, byte[] bodySealed, int attempts) {}

  /** Remembers a delivery; false when the same one was remembered before. */
  Uni<Boolean> remember(Arrival arrival);

  /** Leases channels that have work and no other worker. */
  Uni<List<UUID>> lease(String worker, Duration term, int limit);

  /** Prolongs a lease; false when it was lost. */
  Uni<Boolean> prolong(UUID channelId, String worker, Duration term);

  /** Gives a lease back. */
  Uni<Void> release(UUID channelId, String worker);

  /** The oldest delivery of the channel that waits; null when none is due. */
  Uni<Job> next(UUID channelId);

  /** The delivery is done. */
  Uni<Void> done(UUID deliveryId);

  /** The delivery failed; it is tried again after the pause, or given up. */
  Uni<Void> failed(UUID deliveryId, String error, Duration pause, boolean giveUp);
}
