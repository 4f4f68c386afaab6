package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.intake.Hint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that may be the same. */
@Schema(name = "DuplicateHint", description = "A case that may be the same; only a suggestion")
public record HintResponse(
    @Schema(description = "the case that may be the same") UUID complaintId,
    @Schema(description = "its tracking code", examples = "7Q2M-K9XD-41TZ-B0RW")
        String trackingCode,
    @Schema(description = "how sure it is", examples = "STRONG") Hint.HintStrength strength,
    @Schema(description = "what the two have in common", examples = "[\"SAME_REPORTER\"]")
        List<Hint.HintReason> reasons,
    @Schema(examples = "120", nullable = true, description = "how far away, in metres") Long metres,
    @Schema(examples = "0.71", nullable = true, description = "share of common trigrams, 0 to 1")
        Double similarity,
    @Schema(description = "where the other case stands", examples = "IN_PROGRESS")
        ComplaintState state,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "JALAN")
        String category,
    @Schema(description = "unit in charge of the other case; null while it has none") UUID unitId,
    @Schema(description = "when the citizen spoke, from which the deadlines count")
        Instant receivedAt) {

  private static final double PERCENT = 100;

  static HintResponse of(Hint hint) {
    return new HintResponse(
        hint.complaintId(),
        hint.trackingCode(),
        hint.strength(),
        hint.reasons().stream().sorted().toList(),
        hint.metres() == null ? null : Math.round(hint.metres()),
        hint.similarity() == null ? null : Math.round(hint.similarity() * PERCENT) / PERCENT,
        hint.state(),
        hint.category(),
        hint.unitId(),
        hint.receivedAt());
  }
}
