package id.tanggap.complaint.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken. */
@Schema(description = "Why a step is taken")
public record ReasonRequest(
    @Schema(
            description = "why the step is taken, for the history",
            examples = "Bukan kewenangan dinas ini: jalan provinsi")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
