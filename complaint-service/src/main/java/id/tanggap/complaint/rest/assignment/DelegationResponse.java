package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for whom. */
@Schema(name = "Delegation")
public record DelegationResponse(
    UUID id,
    UUID unitId,
    PersonBody from,
    PersonBody to,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(examples = "Cuti tahunan") String reason,
    Instant createdAt,
    Instant endedAt) {

  static DelegationResponse of(Delegation delegation) {
    return new DelegationResponse(
        delegation.id(),
        delegation.unitId(),
        new PersonBody(delegation.fromId(), delegation.fromName()),
        new PersonBody(delegation.toId(), delegation.toName()),
        delegation.startsOn(),
        delegation.endsOn(),
        delegation.reason(),
        delegation.createdAt(),
        delegation.endedAt());
  }
}
