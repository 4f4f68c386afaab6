package id.tanggap.complaint.rest;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.time.ClockState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both values of a clock whose rules changed, and why. */
@Schema(description = "Both values of a clock whose rules changed, and why", name = "ClockRevision")
public record RevisionBody(
    @Schema(description = "the change of this clock") UUID id,
    @Schema(description = "the clock that came under other rules") UUID clockId,
    @Schema(description = "the run it came with; null when it was about this clock alone")
        UUID recomputeId,
    @Schema(description = "why it did", examples = "CALENDAR_CORRECTION") RuleCause cause,
    @Schema(
            description = "what the person who changed the rules wrote",
            examples = "Cuti bersama 18 Maret belum tercatat")
        String reason,
    @Schema(examples = "true", description = "false for a restatement: the clock stayed as it was")
        boolean applied,
    @Schema(examples = "2026-03", description = "the closed month that would read differently")
        String period,
    @Schema(examples = "0", description = "what was added to the target, as its mode counts")
        long grace,
    @Schema(description = "what the clock showed under the old rules") Values before,
    @Schema(description = "what it shows under the new ones") Values after,
    @Schema(description = "when it came under the new rules") Instant at) {

  /** What the clock showed. */
  @Schema(description = "What the clock showed", name = "ClockValues")
  public record Values(
      @Schema(description = "version of the policy that was in force", examples = "1")
          int policyVersion,
      @Schema(
              description =
                  "version of the working calendar that counted; null for a clock that runs round the clock",
              examples = "1")
          int calendarVersion,
      @Schema(description = "where the clock stood", examples = "BREACHED_RUNNING")
          ClockState state,
      @Schema(description = "the last instant in time") Instant dueAt,
      @Schema(description = "when it ran out; null while it is in time") Instant breachedAt,
      @Schema(
              description = "counted seconds so far; pauses and closed hours are not among them",
              examples = "16200")
          long consumedSeconds) {}

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
