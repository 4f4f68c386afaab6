package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is none. */
@Schema(description = "Why a report is none")
public record RejectRequest(
    @Schema(description = "why the report is none", examples = "Iklan pinjaman daring")
        @NotBlank
        @Size(max = 2000)
        String reason,
    @Schema(
            examples = "SPAM",
            description = "SPAM, NO_ACTION or OUT_OF_JURISDICTION; SPAM without it")
        Outcome outcome) {}
