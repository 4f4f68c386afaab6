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
@Schema(description = "Many reports about one thing", name = "Incident")
public record IncidentResponse(
    @Schema(description = "the incident") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "what it is about", examples = "Air PDAM mati di Slawi") String title,
    @Schema(description = "category of the cases that it gathers", examples = "Air bersih")
        String category,
    @Schema(description = "SUGGESTED until a person decides", examples = "OPEN")
        IncidentState state,
    @Schema(examples = "true", description = "the service saw it first") boolean detected,
    @Schema(examples = "2", description = "version of the settings that found it; 0 as shipped")
        int settingsVersion,
    @Schema(description = "the unit that answers for all of them") UUID ownerUnitId,
    @Schema(examples = "41", description = "cases that a person counted in") long joined,
    @Schema(examples = "3", description = "cases that look like them") long suggested,
    @Schema(examples = "1", description = "statements written so far") int statements,
    @Schema(description = "when the service saw it first; null when a person declared it")
        Instant suggestedAt,
    @Schema(description = "when a person opened it; null until then") Instant openedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who opened it; null until then")
        String openedBy,
    @Schema(description = "when it was closed or dismissed; null until then") Instant endedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who ended it; null until then")
        String endedBy,
    @Schema(description = "why it ended; null until then", examples = "Aliran air sudah normal")
        String endReason,
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
