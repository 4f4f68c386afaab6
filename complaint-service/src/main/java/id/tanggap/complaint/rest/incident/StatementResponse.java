package id.tanggap.complaint.rest.incident;

import id.tanggap.complaint.domain.incident.IncidentStatement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement about an incident; told only once somebody else agreed. */
@Schema(name = "IncidentStatement")
public record StatementResponse(
    UUID incidentId,
    @Schema(examples = "1") int number,
    @Schema(examples = "Pipa induk sedang diperbaiki, air mengalir kembali pukul 18.00.")
        String text,
    @Schema(examples = "Surat perintah kerja 14/2026") String evidence,
    String writtenBy,
    Instant writtenAt,
    @Schema(examples = "true") boolean approved,
    String approvedBy,
    Instant approvedAt) {

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
