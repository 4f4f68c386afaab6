package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.Swarms;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When many reports are one incident. */
@Schema(name = "SwarmSettings")
public record SwarmSettingsResponse(
    @Schema(examples = "2", description = "0 as shipped") int version,
    @Schema(examples = "5") int threshold,
    @Schema(examples = "120") long windowMinutes,
    @Schema(examples = "250") int radiusMetres,
    @Schema(examples = "0.55") double similarity,
    String createdBy,
    Instant createdAt) {

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
