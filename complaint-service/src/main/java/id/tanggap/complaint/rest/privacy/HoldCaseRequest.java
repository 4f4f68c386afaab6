package id.tanggap.complaint.rest.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which case is held and why. */
public record HoldCaseRequest(
    @NotNull UUID complaintId,
    @Schema(examples = "Sengketa informasi di Komisi Informasi") @NotBlank @Size(max = 2000)
        String reason) {}
