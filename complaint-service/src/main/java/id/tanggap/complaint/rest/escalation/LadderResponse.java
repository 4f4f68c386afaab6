package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.application.complaint.escalation.Escalations;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rungs on which silence is passed upwards. */
@Schema(description = "The rungs on which silence is passed upwards", name = "EscalationLadder")
public record LadderResponse(
    @Schema(description = "grows with every ladder that is put in force", examples = "1")
        int version,
    @Schema(description = "who is told after which time, the first rung first")
        List<RungBody> rungs,
    @Schema(
            description = "beginning of the hours in which nobody is told, HH:MM local",
            examples = "20:00")
        String quietFrom,
    @Schema(
            description = "end of the hours in which nobody is told, HH:MM local",
            examples = "07:00")
        String quietTo,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "tanggap")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static LadderResponse of(Escalations.Stored stored) {
    return new LadderResponse(
        stored.ladder().version(),
        stored.ladder().rungs().stream().map(RungBody::of).toList(),
        stored.ladder().quietFrom().toString(),
        stored.ladder().quietTo().toString(),
        stored.createdBy(),
        stored.createdAt());
  }
}
