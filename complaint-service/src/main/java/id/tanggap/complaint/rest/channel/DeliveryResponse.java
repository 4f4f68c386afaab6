package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.RawDelivery;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider delivered, without its body. */
@Schema(description = "What a provider delivered, without its body", name = "Delivery")
public record DeliveryResponse(
    @Schema(description = "the delivery") UUID id,
    @Schema(description = "the channel it came by") UUID channelId,
    @Schema(description = "who delivers the messages of the channel", examples = "META")
        String provider,
    @Schema(description = "whether it was worked on", examples = "PROCESSED")
        RawDelivery.DeliveryState state,
    @Schema(description = "size of the body, which is never shown", examples = "842") int bodyBytes,
    @Schema(description = "how often it was tried", examples = "1") int attempts,
    @Schema(examples = "JsonParseException", description = "the sort of failure, never its words")
        String error,
    @Schema(examples = "0", description = "how often the provider sent the same again") int repeats,
    @Schema(description = "how often a person had it worked on again", examples = "0") int replays,
    @Schema(description = "when it arrived here") Instant receivedAt,
    @Schema(description = "when it was worked on; null until then") Instant processedAt) {

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
