package id.tanggap.complaint.rest.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which case is held and why. */
@Schema(description = "Which case is held and why")
public record HoldCaseRequest(
    @Schema(description = "the case it belongs to") @NotNull UUID complaintId,
    @Schema(
            description = "why nothing of it may be deleted",
            examples = "Sengketa informasi di Komisi Informasi")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
