package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.domain.channel.RawDelivery;
import id.tanggap.complaint.domain.channel.RawDelivery.DeliveryState;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Store of deliveries as operators see them, without their bodies. */
public interface RawDeliveries {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(DeliveryState state, UUID channelId) {}

  /** The delivery; null when absent or of another region. */
  Uni<RawDelivery> byId(String region, UUID id);

  /** The delivery, locked for a change; null when absent. */
  Uni<RawDelivery> lock(String region, UUID id);

  /** Whether its body is still there. */
  Uni<Boolean> hasBody(String region, UUID id);

  /** Newest first. */
  Uni<Page<RawDelivery>> page(String region, Filter filter, PageRequest request);

  /** Writes a changed delivery. */
  Uni<RawDelivery> keep(RawDelivery delivery);

  /** Takes the bodies of settled deliveries that brought what its author took back since then. */
  Uni<Integer> forgetTakenBack(Instant since);

  /**
   * Deletes settled deliveries that are older than the days of their region.
   *
   * @param defaultDays where the region has no policy of its own
   * @return how many
   */
  Uni<Integer> purge(Instant now, int defaultDays, int limit);
}
