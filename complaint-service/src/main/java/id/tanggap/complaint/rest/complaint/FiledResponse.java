package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the citizen keeps: the code, and the PIN for when the case is secret or is made so. */
@Schema(description = "What the citizen keeps: the code and the PIN")
public record FiledResponse(
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "7Q2M-K9XD-41TZ-B0RW")
        String trackingCode,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "402917",
            description =
                "asked for beside the code while the case is secret, which it may become later;"
                    + " shown once and never again")
        String pin,
    @Schema(description = "where the report stands", examples = "NEW") ComplaintState status,
    @Schema(description = "when the first answer is due") Instant expectedAt) {}
