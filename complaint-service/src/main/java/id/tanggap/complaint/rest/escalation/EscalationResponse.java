package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is told about a case with which nothing happens. */
@Schema(name = "Escalation")
public record EscalationResponse(
    UUID id,
    UUID complaintId,
    UUID unitId,
    @Schema(examples = "NOT_ACCEPTED") Escalation.Cause cause,
    @Schema(examples = "2") int level,
    @Schema(examples = "COORDINATOR") Recipient recipient,
    @Schema(examples = "1") int ladderVersion,
    Instant raisedAt,
    @Schema(description = "outside the quiet hours") Instant notifyAt,
    Instant acknowledgedAt,
    @Schema(examples = "koordinator") String acknowledgedBy) {

  static EscalationResponse of(Escalation escalation) {
    return new EscalationResponse(
        escalation.id(),
        escalation.complaintId(),
        escalation.unitId(),
        escalation.cause(),
        escalation.level(),
        escalation.recipient(),
        escalation.ladderVersion(),
        escalation.raisedAt(),
        escalation.notifyAt(),
        escalation.acknowledgedAt(),
        escalation.acknowledgedBy());
  }
}
