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

  /** Whether the author has removed the thing, even if its creation is only arriving now. */
  Uni<Boolean> removed(UUID channelId, String kind, String providerEventId);
}
