package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit that gets the case. */
@Schema(
    description = "The unit that gets the case",
    examples = "{\"unitId\":\"0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f\"}")
public record AssignRequest(
    @Schema(description = "unit that gets the case") @NotNull UUID unitId) {}
