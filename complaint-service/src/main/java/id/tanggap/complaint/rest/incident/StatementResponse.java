package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.domain.incident.IncidentStatement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement about an incident; told only once somebody else agreed. */
@Schema(
    description = "A statement about an incident; told only once somebody else agreed",
    name = "IncidentStatement")
public record StatementResponse(
    @Schema(description = "the incident it speaks about") UUID incidentId,
    @Schema(description = "1 for the first of the incident", examples = "1") int number,
    @Schema(
            description = "what all reporters are told",
            examples = "Pipa induk sedang diperbaiki, air mengalir kembali pukul 18.00.")
        String text,
    @Schema(
            description =
                "what the words rest on, such as an address or a letter; null when nothing was named",
            examples = "Surat perintah kerja 14/2026")
        String evidence,
    @Schema(description = "subject of the person at the identity provider who wrote it")
        String writtenBy,
    @Schema(description = "when it was written") Instant writtenAt,
    @Schema(description = "only an approved one is told", examples = "true") boolean approved,
    @Schema(
            description =
                "subject of the person at the identity provider who approved it; null until then")
        String approvedBy,
    @Schema(description = "when it was approved; null until then") Instant approvedAt) {

  static StatementResponse of(IncidentStatement statement) {
    return new StatementResponse(
        statement.incidentId(),
        statement.number(),
        statement.textMasked(),
        statement.evidence(),
        statement.writtenBy(),
        statement.writtenAt(),
        statement.approved(),
        statement.approvedBy(),
        statement.approvedAt());
  }
}
