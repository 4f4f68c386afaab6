package id.tanggap.complaint.rest.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit that helps, and with what. */
public record SupportRequest(
    @NotNull UUID unitId,
    @Schema(examples = "Periksa saluran air di bawah jalan") @NotBlank @Size(max = 2000)
        String task) {}
