package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as the API shows it. */
@Schema(description = "A decision")
public record DecisionResponse(
    @Schema(description = "The decision; it never changes") UUID id,
    @Schema(description = "Content item it is about") UUID contentId,
    @Schema(description = "What the approver answered", examples = "APPROVE") Verdict decision,
    @Schema(
            description = "Words of the approver to the author; null when there were none",
            examples = "Sesuai kaidah, silakan tayang.")
        String comment,
    @Schema(description = "The version it is about", examples = "1") int versionNumber,
    @Schema(
            description = "The hash it is about",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(
            description = "Subject of the approver at the identity provider",
            examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        String decidedBy,
    @Schema(description = "Name of the approver as it was then", examples = "dr. Sri Contoh")
        String decidedByName,
    @Schema(description = "When it was decided") Instant decidedAt) {

  static DecisionResponse of(ApprovalDecision decision) {
    return new DecisionResponse(
        decision.id(),
        decision.contentId(),
        decision.verdict(),
        decision.comment(),
        decision.versionNumber(),
        decision.contentHash(),
        decision.decidedBy(),
        decision.decidedByName(),
        decision.decidedAt());
  }
}
