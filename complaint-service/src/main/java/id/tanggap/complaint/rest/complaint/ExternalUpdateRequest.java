package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a handed-over case told; at least one thing. */
@Schema(description = "What the holder of a handed-over case told; at least one thing")
public record ExternalUpdateRequest(
    @Schema(description = "number of the case there", examples = "BM-2026-0112")
        @Size(min = 1, max = 100)
        String number,
    @Schema(
            description = "what the authority says of it, in its own words",
            examples = "Dalam penanganan")
        @Size(min = 1, max = 200)
        String status,
    @Schema(
            description = "what the authority answered",
            examples = "Ruas ini dijadwalkan pada triwulan pertama.")
        @Size(min = 1, max = 5000)
        String answer) {}
