package id.tanggap.complaint.rest.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets access to a secret case, and why. */
@Schema(description = "Who gets access to a secret case, and why")
public record NameHandlerRequest(
    @Schema(
            examples = "7b0d1d2c-6f0e-4a53-9a39-0a4f5c1c9a01",
            description = "subject of the person's token")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z0-9._:-]*")
        String handlerId,
    @Schema(description = "name of the person who gets access", examples = "Contoh Wati")
        @NotBlank
        @Size(max = 200)
        String handlerName,
    @Schema(description = "why this person needs it", examples = "Pemeriksa Inspektorat")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
