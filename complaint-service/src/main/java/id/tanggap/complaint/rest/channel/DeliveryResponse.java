package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.RawDelivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider delivered, without its body. */
@Schema(name = "Delivery")
public record DeliveryResponse(
    UUID id,
    UUID channelId,
    @Schema(examples = "META") String provider,
    @Schema(examples = "PROCESSED") RawDelivery.DeliveryState state,
    @Schema(examples = "842") int bodyBytes,
    @Schema(examples = "1") int attempts,
    @Schema(examples = "JsonParseException", description = "the sort of failure, never its words")
        String error,
    @Schema(examples = "0", description = "how often the provider sent the same again") int repeats,
    @Schema(examples = "0") int replays,
    Instant receivedAt,
    Instant processedAt) {

  static DeliveryResponse of(RawDelivery delivery) {
    return new DeliveryResponse(
        delivery.id(),
        delivery.channelId(),
        delivery.provider(),
        delivery.state(),
        delivery.bodyBytes(),
        delivery.attempts(),
        delivery.error(),
        delivery.repeats(),
        delivery.replays(),
        delivery.receivedAt(),
        delivery.processedAt());
  }
}
