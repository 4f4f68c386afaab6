package id.tanggap.complaint.rest.interaction;

import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.ResponseState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message, masked. */
@Schema(name = "Interaction")
public record InteractionResponse(
    UUID id,
    String region,
    UUID threadId,
    UUID channelId,
    UUID accountId,
    UUID unitId,
    String platform,
    @Schema(examples = "104523456789012_987") String externalId,
    @Schema(
            examples = "104523456789012_77",
            description = "the post that a comment stands under; null for what is no comment")
        String postExternalId,
    @Schema(examples = "IN") Interaction.Direction direction,
    @Schema(examples = "WEBHOOK") Interaction.Source source,
    @Schema(examples = "OTHER") InteractionClass interactionClass,
    @Schema(examples = "true") boolean wantsAnswer,
    @Schema(examples = "Jalan di Slawi berlubang, hubungi [TELEPON]") String text,
    Instant occurredAt,
    Instant receivedAt,
    @Schema(
            examples = "false",
            description = "the provider's time could not be; receivedAt stands in its place")
        boolean timeDoubted,
    @Schema(examples = "UNANSWERED") ResponseState responseState,
    Instant settledAt) {

  static InteractionResponse of(Interaction message) {
    return new InteractionResponse(
        message.id(),
        message.region(),
        message.threadId(),
        message.place().channelId(),
        message.place().accountId(),
        message.place().unitId(),
        message.place().platform(),
        message.externalId(),
        message.postExternalId(),
        message.direction(),
        message.source(),
        message.interactionClass(),
        message.wantsAnswer(),
        message.textMasked(),
        message.occurredAt(),
        message.receivedAt(),
        message.timeDoubted(),
        message.responseState(),
        message.settledAt());
  }
}
