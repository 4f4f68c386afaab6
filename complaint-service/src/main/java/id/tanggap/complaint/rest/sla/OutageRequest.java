package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which channel was out, from when until when, and why. */
@Schema(description = "Which channel was out, from when until when, and why")
public record OutageRequest(
    @Schema(description = "how it came in", examples = "CALL_CENTRE") @NotNull
        IntakeChannel channel,
    @Schema(
            description = "since when the channel brought nothing in",
            examples = "2026-11-02T08:00:00+07:00")
        @NotNull
        Instant from,
    @Schema(examples = "2026-11-02T10:30:00+07:00", description = "left out while it lasts")
        Instant until,
    @Schema(description = "why it was out", examples = "Sentral telepon padam")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
