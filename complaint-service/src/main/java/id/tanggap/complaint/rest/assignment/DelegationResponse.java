package id.tanggap.complaint.rest.assignment;

import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for whom. */
@Schema(description = "Who stands in for whom", name = "Delegation")
public record DelegationResponse(
    @Schema(description = "the delegation") UUID id,
    @Schema(description = "the unit in which one stands in for the other") UUID unitId,
    @Schema(description = "who is away") PersonBody from,
    @Schema(description = "who stands in") PersonBody to,
    @Schema(description = "first day") LocalDate startsOn,
    @Schema(description = "last day, included") LocalDate endsOn,
    @Schema(description = "why", examples = "Cuti tahunan") String reason,
    @Schema(description = "when it was recorded") Instant createdAt,
    @Schema(description = "when it was ended before its last day; null when it was not")
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
