package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Swarms;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When many reports are one incident. */
@Schema(description = "When many reports are one incident", name = "SwarmSettings")
public record SwarmSettingsResponse(
    @Schema(examples = "2", description = "0 as shipped") int version,
    @Schema(description = "so many similar cases make an incident", examples = "5") int threshold,
    @Schema(description = "within so many minutes", examples = "120") long windowMinutes,
    @Schema(description = "within so many metres", examples = "250") int radiusMetres,
    @Schema(description = "how alike the words must be, 0 to 1", examples = "0.55")
        double similarity,
    @Schema(description = "subject of the person at the identity provider, or system")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static SwarmSettingsResponse of(Swarms.Stored stored) {
    return new SwarmSettingsResponse(
        stored.settings().version(),
        stored.settings().threshold(),
        stored.settings().window().toMinutes(),
        stored.settings().radiusMetres(),
        stored.settings().similarity(),
        stored.createdBy(),
        stored.createdAt());
  }
}
