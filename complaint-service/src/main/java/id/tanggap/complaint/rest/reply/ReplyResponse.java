package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer and how far it has come. */
@Schema(name = "Response")
public record ReplyResponse(
    UUID id,
    UUID complaintId,
    UUID interactionId,
    UUID channelId,
    UUID unitId,
    @Schema(examples = "Terima kasih. Lubang sudah kami tambal.") String text,
    @Schema(examples = "SPK 620/112/2026") String evidence,
    @Schema(examples = "SENT") ReplyState state,
    @Schema(examples = "1") int attempts,
    @Schema(examples = "104523456789012_988") String externalId,
    @Schema(examples = "GRAPH_190", description = "why it is not sent, as a code") String failure,
    Instant createdAt,
    Instant sentAt) {

  /** The answer as it stands. */
  public static ReplyResponse of(Reply reply) {
    return new ReplyResponse(
        reply.id(),
        reply.complaintId(),
        reply.interactionId(),
        reply.channelId(),
        reply.unitId(),
        reply.textMasked(),
        reply.evidence(),
        reply.state(),
        reply.attempts(),
        reply.externalId(),
        reply.failure(),
        reply.createdAt(),
        reply.sentAt());
  }
}
