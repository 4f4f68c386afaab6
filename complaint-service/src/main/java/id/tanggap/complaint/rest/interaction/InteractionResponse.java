package id.tanggap.complaint.rest.interaction;

import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.ResponseState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message, masked. */
@Schema(description = "A message, masked", name = "Interaction")
public record InteractionResponse(
    @Schema(description = "the message") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "the conversation it belongs to") UUID threadId,
    @Schema(description = "the connected channel; null when it came by hand or by import")
        UUID channelId,
    @Schema(description = "official account on which it was said; null when it is not known here")
        UUID accountId,
    @Schema(description = "unit that owns the account; null when it is not known here") UUID unitId,
    @Schema(description = "platform of the account") String platform,
    @Schema(
            description = "id at the provider; the same id is taken in once",
            examples = "104523456789012_987")
        String externalId,
    @Schema(
            examples = "104523456789012_77",
            description = "the post that a comment stands under; null for what is no comment")
        String postExternalId,
    @Schema(description = "IN is the citizen, OUT is the unit", examples = "IN")
        Interaction.Direction direction,
    @Schema(
            description = "how it came here: delivered by the provider, from a file, or by hand",
            examples = "WEBHOOK")
        Interaction.Source source,
    @Schema(
            description =
                "what the message is, as far as answering goes; OTHER until somebody looked",
            examples = "OTHER")
        InteractionClass interactionClass,
    @Schema(description = "silence would be a failure", examples = "true") boolean wantsAnswer,
    @Schema(
            description = "the words with names and numbers masked",
            examples = "Jalan di Slawi berlubang, hubungi [TELEPON]")
        String text,
    @Schema(description = "when it was said, as the provider states") Instant occurredAt,
    @Schema(description = "when it arrived here") Instant receivedAt,
    @Schema(
            examples = "false",
            description = "the provider's time could not be; receivedAt stands in its place")
        boolean timeDoubted,
    @Schema(description = "whether it was answered", examples = "UNANSWERED")
        ResponseState responseState,
    @Schema(description = "when it was answered or found to need none; null until then")
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
