package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyEvent;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.complaint.domain.reply.ReplyTransitions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer and how far it has come. */
@Schema(description = "An answer and how far it has come", name = "Response")
public record ReplyResponse(
    @Schema(description = "the answer") UUID id,
    @Schema(
            description =
                "the case that it answers; null for an answer to a message without a case")
        UUID complaintId,
    @Schema(
            description =
                "the message of social media that it answers or came from; null for other ways in")
        UUID interactionId,
    @Schema(
            description =
                "the channel that takes it to the citizen; null when it stands on the tracker")
        UUID channelId,
    @Schema(description = "the unit that answers") UUID unitId,
    @Schema(
            description = "the words as the citizen gets them",
            examples = "Terima kasih. Lubang sudah kami tambal.")
        String text,
    @Schema(
            description =
                "what the words rest on, such as an address or a letter; null when nothing was named",
            examples = "SPK 620/112/2026")
        String evidence,
    @Schema(description = "only ANSWER counts when a case is resolved", examples = "ANSWER")
        ReplyPurpose purpose,
    @Schema(description = "where it stands on the way from draft to read", examples = "SENT")
        ReplyState state,
    @Schema(description = "how often it was tried", examples = "1") int attempts,
    @Schema(
            description = "id of the message at the provider; null until it was sent",
            examples = "104523456789012_988")
        String externalId,
    @Schema(examples = "GRAPH_190", description = "why it is not sent, as a code") String failure,
    @Schema(examples = "RETRYABLE", description = "what kind of failure it is; null without one")
        FailureKind failureKind,
    @Schema(examples = "SUBSTANTIVE", description = "whether it says more than a template")
        Reply.Substance substance,
    @Schema(
            description =
                "the entry of the answer bank it was made from; null when it was written freely")
        UUID bankEntryId,
    @Schema(
            description = "subject of the person at the identity provider who wrote it",
            examples = "9f1c2f9e-8f5c-4f6d-9a51-2a5e4f3b7c11")
        String writtenBy,
    @Schema(examples = "1", description = "version of the policy that asked for an approver")
        Integer approvalPolicyVersion,
    @Schema(
            description =
                "subject of the person at the identity provider who decided; null until then",
            examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22")
        String decidedBy,
    @Schema(description = "when it was decided; null until then") Instant decidedAt,
    @Schema(examples = "Sebutkan tanggal perbaikannya.", description = "why it was given back")
        String decisionReason,
    @Schema(description = "what its state allows next") List<ReplyEvent> allowed,
    @Schema(description = "when it was recorded") Instant createdAt,
    @Schema(description = "when the provider took it or the tracker showed it; null until then")
        Instant sentAt,
    @Schema(description = "when it reached the citizen, as the provider says; null until then")
        Instant deliveredAt,
    @Schema(description = "when the citizen read it, as the provider says; null until then")
        Instant readAt) {

  /** What can be done about an answer that did not arrive. */
  public enum FailureKind {
    /** It is tried again by itself. */
    RETRYABLE,
    /** It is not tried again. */
    FINAL,
    /** A person has to look. */
    UNKNOWN
  }

  private static FailureKind failureKind(Reply reply) {
    return switch (reply.state()) {
      case FAILED -> FailureKind.FINAL;
      case UNKNOWN -> FailureKind.UNKNOWN;
      case QUEUED, SENDING, HELD -> reply.failure() == null ? null : FailureKind.RETRYABLE;
      case DRAFT, PENDING_APPROVAL, APPROVED, SENT, DELIVERED, READ -> null;
    };
  }

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
        reply.purpose(),
        reply.state(),
        reply.attempts(),
        reply.externalId(),
        reply.failure(),
        failureKind(reply),
        reply.substance(),
        reply.bankEntryId(),
        reply.writtenBy(),
        reply.review().policyVersion(),
        reply.review().decidedBy(),
        reply.review().decidedAt(),
        reply.review().decisionReason(),
        List.copyOf(ReplyTransitions.allowed(reply.state())),
        reply.createdAt(),
        reply.sentAt(),
        reply.deliveredAt(),
        reply.readAt());
  }
}
