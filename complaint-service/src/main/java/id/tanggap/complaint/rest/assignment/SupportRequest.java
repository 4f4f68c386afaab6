package id.tanggap.complaint.rest.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit that helps, and with what. */
@Schema(description = "The unit that helps, and with what")
public record SupportRequest(
    @Schema(description = "the unit that helps") @NotNull UUID unitId,
    @Schema(description = "what it is asked to do", examples = "Periksa saluran air di bawah jalan")
        @NotBlank
        @Size(max = 2000)
        String task) {}
