package id.tanggap.complaint.rest;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.time.ClockState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both values of a clock whose rules changed, and why. */
@Schema(name = "ClockRevision")
public record RevisionBody(
    UUID id,
    UUID clockId,
    @Schema(description = "the run it came with; null when it was about this clock alone")
        UUID recomputeId,
    @Schema(examples = "CALENDAR_CORRECTION") RuleCause cause,
    @Schema(examples = "Cuti bersama 18 Maret belum tercatat") String reason,
    @Schema(examples = "true", description = "false for a restatement: the clock stayed as it was")
        boolean applied,
    @Schema(examples = "2026-03", description = "the closed month that would read differently")
        String period,
    @Schema(examples = "0", description = "what was added to the target, as its mode counts")
        long grace,
    Values before,
    Values after,
    Instant at) {

  /** What the clock showed. */
  @Schema(name = "ClockValues")
  public record Values(
      @Schema(examples = "1") int policyVersion,
      @Schema(examples = "1") int calendarVersion,
      @Schema(examples = "BREACHED_RUNNING") ClockState state,
      Instant dueAt,
      Instant breachedAt,
      @Schema(examples = "16200") long consumedSeconds) {}

  /** The revision. */
  public static RevisionBody of(ClockRevision revision) {
    return new RevisionBody(
        revision.id(),
        revision.clockId(),
        revision.recomputeId(),
        revision.cause(),
        revision.reason(),
        revision.applied(),
        revision.period(),
        revision.grace(),
        new Values(
            revision.policyVersionBefore(),
            revision.calendarVersionBefore(),
            revision.stateBefore(),
            revision.dueAtBefore(),
            revision.breachedAtBefore(),
            revision.consumedBefore()),
        new Values(
            revision.policyVersionAfter(),
            revision.calendarVersionAfter(),
            revision.stateAfter(),
            revision.dueAtAfter(),
            revision.breachedAtAfter(),
            revision.consumedAfter()),
        revision.at());
  }
}
