package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a report stands after what the citizen did. */
@Schema(description = "Where a report stands after what the citizen did")
public record StandsResponse(
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "7Q2M-K9XD-41TZ-B0RW")
        String trackingCode,
    @Schema(description = "where the report stands now", examples = "IN_PROGRESS")
        ComplaintState status,
    @Schema(
            description = "the status in plain words, in the language of the request",
            examples = "Ditindaklanjuti")
        String statusLabel) {}
