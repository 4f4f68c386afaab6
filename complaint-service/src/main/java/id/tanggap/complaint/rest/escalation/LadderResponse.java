package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.application.complaint.escalation.Escalations;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rungs on which silence is passed upwards. */
@Schema(name = "EscalationLadder")
public record LadderResponse(
    @Schema(examples = "1") int version,
    List<RungBody> rungs,
    @Schema(examples = "20:00") String quietFrom,
    @Schema(examples = "07:00") String quietTo,
    @Schema(examples = "tanggap") String createdBy,
    Instant createdAt) {

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
