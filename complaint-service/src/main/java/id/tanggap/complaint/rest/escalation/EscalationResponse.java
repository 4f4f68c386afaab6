package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is told about a case with which nothing happens. */
@Schema(
    description = "That somebody is told about a case with which nothing happens",
    name = "Escalation")
public record EscalationResponse(
    @Schema(description = "the escalation") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(description = "the unit that is late") UUID unitId,
    @Schema(description = "what did not happen in time", examples = "NOT_ACCEPTED")
        Escalation.Cause cause,
    @Schema(description = "rung of the ladder, 1 for the first", examples = "2") int level,
    @Schema(description = "who is told", examples = "COORDINATOR") Recipient recipient,
    @Schema(description = "version of the ladder that was in force", examples = "1")
        int ladderVersion,
    @Schema(description = "when the rung was reached") Instant raisedAt,
    @Schema(description = "outside the quiet hours") Instant notifyAt,
    @Schema(description = "when somebody said that it was seen; null until then")
        Instant acknowledgedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who said so; null until then",
            examples = "koordinator")
        String acknowledgedBy) {

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
