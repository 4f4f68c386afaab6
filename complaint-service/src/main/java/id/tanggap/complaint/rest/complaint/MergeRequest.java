package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The case that goes on, and why this one is the same. */
@Schema(description = "The case that goes on, and why this one is the same")
public record MergeRequest(
    @Schema(description = "the case that goes on") @NotNull UUID into,
    @Schema(
            description = "why the two are the same",
            examples = "Lubang yang sama di depan pasar Losarang")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
