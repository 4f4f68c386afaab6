package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident that a person sees. */
@Schema(description = "An incident that a person sees")
public record DeclareIncidentRequest(
    @Schema(description = "what it is about", examples = "Air PDAM mati di Slawi")
        @NotBlank
        @Size(max = 200)
        String title,
    @Schema(description = "the unit that answers for it") @NotNull UUID unitId,
    @Schema(description = "cases that belong to it") @NotNull @Size(max = 200)
        List<@NotNull UUID> complaintIds) {}
