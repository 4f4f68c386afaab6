package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.content.ApprovalDecision;
import id.tanggap.calendar.domain.content.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as the API shows it. */
public record DecisionResponse(
    UUID id,
    UUID contentId,
    @Schema(examples = "APPROVE") Verdict decision,
    @Schema(examples = "Sesuai kaidah, silakan tayang.") String comment,
    @Schema(description = "The version it is about", examples = "1") int versionNumber,
    @Schema(
            description = "The hash it is about",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,
    @Schema(examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") String decidedBy,
    @Schema(examples = "dr. Sri Contoh") String decidedByName,
    Instant decidedAt) {

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
