package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.rest.calendar.ImpactResponse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a change of rules got through the clocks, and what it did so far. */
@Schema(
    description = "How far a change of rules got through the clocks, and what it did so far",
    name = "SlaRecompute")
public record RecomputeResponse(
    @Schema(description = "the run through the clocks") UUID id,
    @Schema(description = "why clocks came under other rules", examples = "CALENDAR_CORRECTION")
        RuleCause cause,
    @Schema(description = "null for a policy") UUID calendarId,
    @Schema(
            description =
                "version of the working calendar that counted; null for a clock that runs round the clock",
            examples = "2")
        Integer calendarVersion,
    @Schema(examples = "2", description = "null for a calendar") Integer policyVersion,
    @Schema(
            description = "what the person who changed the rules wrote",
            examples = "Cuti bersama 18 Maret belum tercatat")
        String reason,
    @Schema(description = "how far the run through the clocks is", examples = "RUNNING")
        Recompute.State state,
    @Schema(description = "the instant for which both readings of a clock are compared")
        Instant asOf,
    @Schema(description = "what it changed") ImpactResponse impact,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "ops")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt,
    @Schema(description = "when all clocks were judged anew; null while it runs")
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
