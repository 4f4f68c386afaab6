package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.Breach;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was told of a breach. */
@Schema(description = "Who was told of a breach")
public record NotifiedRequest(
    @Schema(description = "who was told", examples = "SUBJECTS") @NotNull Breach.Audience audience,
    @Schema(description = "when; now without it") Instant at) {}
