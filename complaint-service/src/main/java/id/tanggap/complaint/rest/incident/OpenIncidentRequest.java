package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a suggested incident. */
@Schema(description = "Who answers for a suggested incident")
public record OpenIncidentRequest(
    @Schema(description = "the unit that answers for it") @NotNull UUID unitId,
    @Schema(examples = "Air PDAM mati di Slawi", description = "better words; may be left out")
        @Size(min = 1, max = 200)
        String title) {}
