package id.tanggap.complaint.rest.assignment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the unit did. */
@Schema(description = "What the unit did")
public record DoneRequest(
    @Schema(
            description = "what was done, for the unit in charge",
            examples = "Saluran sudah dibersihkan")
        @Size(max = 2000)
        String note) {}
