package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.Outcome;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the work of the unit ended. */
@Schema(description = "How the work of the unit ended")
public record ResolveRequest(
    @Schema(
            description = "how it ended, as the unit says; the reporter may disagree",
            examples = "FIXED")
        @NotNull
        Outcome outcome) {}
