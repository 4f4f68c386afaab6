package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases that belong to an incident. */
@Schema(description = "Cases that belong to an incident")
public record JoinCasesRequest(
    @Schema(
            description = "cases that belong to the incident",
            examples = "[\"01930000-0000-7000-8000-000000000011\"]")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull UUID> complaintIds) {}
