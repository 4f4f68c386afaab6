package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that does not belong to an incident, and why. */
@Schema(description = "A case that does not belong to an incident, and why")
public record LeaveIncidentRequest(
    @Schema(description = "the case it belongs to") @NotNull UUID complaintId,
    @Schema(
            description = "why it does not belong to it",
            examples = "Keluhan tagihan, bukan aliran air")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
