package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.Visibility;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is shown of a case from now on. */
@Schema(description = "How much is shown of a case from now on")
public record VisibilityRequest(
    @Schema(
            description =
                "who may see what: SECRET only its handlers, ANONYMOUS nobody learns who reported",
            examples = "ANONYMOUS")
        @NotNull
        Visibility visibility,
    @Schema(
            examples = "Disetujui pelapor lewat telepon pada 20 November 2026",
            description = "needed to show more than before")
        @Size(min = 1, max = 1000)
        String consent) {}
