package id.tanggap.complaint.application.channel;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Memory of what happened at providers, by natural key. */
public interface InboundEvents {

  /** A change that is about to be applied. */
  record Seen(
      String region, UUID channelId, UUID deliveryId, InboundChange change, Instant receivedAt) {}

  /** Remembers a change; false when it was seen before, by whatever path. */
  Uni<Boolean> firstTime(Seen seen, String outcome);

  /**
   * Forgets what was received before an instant and whose delivery is gone: as long as that lies
   * here it may be worked on again.
   *
   * @return how much was forgotten, at most the limit
   */
  Uni<Integer> forget(Instant before, int limit);

  /** Whether the author has removed the thing, even if its creation is only arriving now. */
  Uni<Boolean> removed(UUID channelId, String kind, String providerEventId);
}
