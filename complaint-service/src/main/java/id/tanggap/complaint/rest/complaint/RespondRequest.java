package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the citizen. */
public record RespondRequest(
    @Schema(examples = "Terima kasih. Lubang sudah kami tambal pada 20 November 2026.")
        @NotBlank
        @Size(max = 5000)
        String text,
    @Schema(examples = "SPK 620/112/2026", description = "what the answer rests on")
        @Size(max = 1000)
        String evidence) {}
