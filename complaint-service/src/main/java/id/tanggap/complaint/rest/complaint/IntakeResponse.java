package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.application.intake.IntakeQueries;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the desk noted about a case. */
@Schema(name = "ComplaintIntake", description = "What the desk noted about a case")
public record IntakeResponse(
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "JALAN",
            nullable = true)
        String category,
    @Schema(examples = "2", nullable = true, description = "null for free text")
        Integer categoryVersion,
    @Schema(examples = "{\"location\":\"Jalan Merdeka\"}", description = "masked answers")
        Map<String, String> attributes,
    @Schema(examples = "540", description = "how long after the citizen spoke it was entered")
        long entryLagSeconds,
    @Schema(examples = "false", description = "the same person brought more than 20 that day")
        boolean manyFromOne) {

  static IntakeResponse of(IntakeQueries.Noted noted) {
    return new IntakeResponse(
        noted.complaintId(),
        noted.category(),
        noted.categoryVersion(),
        noted.attributes(),
        noted.entryLag().toSeconds(),
        noted.manyFromOne());
  }
}
