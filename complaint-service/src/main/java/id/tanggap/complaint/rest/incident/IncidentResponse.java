package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.application.incident.IncidentQueries;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentEvent;
import id.tanggap.complaint.domain.incident.IncidentState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many reports about one thing. */
@Schema(name = "Incident")
public record IncidentResponse(
    UUID id,
    String region,
    @Schema(examples = "Air PDAM mati di Slawi") String title,
    @Schema(examples = "Air bersih") String category,
    @Schema(examples = "OPEN") IncidentState state,
    @Schema(examples = "true", description = "the service saw it first") boolean detected,
    @Schema(examples = "2", description = "version of the settings that found it; 0 as shipped")
        int settingsVersion,
    UUID ownerUnitId,
    @Schema(examples = "41", description = "cases that a person counted in") long joined,
    @Schema(examples = "3", description = "cases that look like them") long suggested,
    @Schema(examples = "1", description = "statements written so far") int statements,
    Instant suggestedAt,
    Instant openedAt,
    String openedBy,
    Instant endedAt,
    String endedBy,
    @Schema(examples = "Aliran air sudah normal") String endReason,
    @Schema(examples = "[\"JOIN\",\"LEAVE\"]", description = "what the state allows next")
        List<IncidentEvent> allowed) {

  static IncidentResponse of(IncidentQueries.Counted counted) {
    Incident incident = counted.incident();
    return new IncidentResponse(
        incident.id(),
        incident.region(),
        incident.title(),
        incident.category(),
        incident.state(),
        incident.detected(),
        incident.settingsVersion(),
        incident.ownerUnitId(),
        counted.joined(),
        counted.suggested(),
        incident.statements(),
        incident.suggestedAt(),
        incident.openedAt(),
        incident.openedBy(),
        incident.endedAt(),
        incident.endedBy(),
        incident.endReason(),
        List.copyOf(incident.allowed()));
  }
}
