package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.rest.calendar.ImpactResponse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a change of rules got through the clocks, and what it did so far. */
@Schema(name = "SlaRecompute")
public record RecomputeResponse(
    UUID id,
    @Schema(examples = "CALENDAR_CORRECTION") RuleCause cause,
    @Schema(description = "null for a policy") UUID calendarId,
    @Schema(examples = "2") Integer calendarVersion,
    @Schema(examples = "2", description = "null for a calendar") Integer policyVersion,
    @Schema(examples = "Cuti bersama 18 Maret belum tercatat") String reason,
    @Schema(examples = "RUNNING") Recompute.State state,
    @Schema(description = "the instant for which both readings of a clock are compared")
        Instant asOf,
    ImpactResponse impact,
    @Schema(examples = "ops") String createdBy,
    Instant createdAt,
    Instant finishedAt) {

  static RecomputeResponse of(Recompute recompute) {
    return new RecomputeResponse(
        recompute.id(),
        recompute.cause(),
        recompute.calendarId(),
        recompute.calendarVersion(),
        recompute.policyVersion(),
        recompute.reason(),
        recompute.state(),
        recompute.asOf(),
        ImpactResponse.of(recompute.impact()),
        recompute.createdBy(),
        recompute.createdAt(),
        recompute.finishedAt());
  }
}
