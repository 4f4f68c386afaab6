package id.tanggap.complaint.rest.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person who handles it. */
@Schema(description = "The person who handles it")
public record EntrustRequest(
    @Schema(examples = "pic-dpupr", description = "subject of the person's token")
        @NotBlank
        @Size(max = 200)
        String personId,
    @Schema(
            description = "name of the person who handles it from now on",
            examples = "Contoh Petugas")
        @NotBlank
        @Size(max = 200)
        String personName,
    @Schema(description = "why this person", examples = "Petugas sebelumnya dinas luar")
        @Size(max = 1000)
        String reason) {}
