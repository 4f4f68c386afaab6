package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.Policies;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the deadlines of a region. */
@Schema(name = "SlaPolicy")
public record PolicyResponse(
    @Schema(examples = "1") int version,
    Instant effectiveFrom,
    @Schema(examples = "false", description = "open cases were judged by it from then on as well")
        boolean appliedToOpen,
    @Schema(
            examples = "false",
            description = "RESOLUTION stands still while a case waits for somebody outside")
        boolean pausesForOthers,
    @Schema(examples = "SOP 2027 ditetapkan bupati") String reason,
    @Schema(description = "the run through the open clocks; only right after publishing")
        UUID recomputeId,
    @Schema(examples = "tanggap") String createdBy,
    Instant createdAt,
    List<Rule> rules) {

  /** One deadline; a selector that is null fits everything. */
  @Schema(name = "SlaRule")
  public record Rule(
      @Schema(examples = "FIRST_RESPONSE") ClockKind kind,
      @Schema(examples = "COMPLAINT") SlaClock.Subject subject,
      @Schema(examples = "CALL_CENTRE") IntakeChannel channel,
      @Schema(examples = "COMPLAINT") ComplaintClass complaintClass,
      @Schema(examples = "Jalan") String category,
      @Schema(examples = "URGENT") Urgency urgency,
      @Schema(examples = "DURATION") Target.Mode mode,
      @Schema(examples = "14400") long amount,
      @Schema(examples = "false") boolean roundTheClock,
      @Schema(
              examples = "false",
              description = "the hours of the unit in charge count, from the day after it got it")
          boolean unitCalendar,
      @Schema(examples = "SOP Diskominfo 2026") String source) {

    private static Rule of(SlaPolicy.Rule rule) {
      return new Rule(
          rule.kind(),
          rule.selector().subject(),
          rule.selector().channel(),
          rule.selector().complaintClass(),
          rule.selector().category(),
          rule.selector().urgency(),
          rule.target().mode(),
          rule.target().amount(),
          rule.roundTheClock(),
          rule.unitCalendar(),
          rule.source());
    }
  }

  static PolicyResponse of(Policies.Stored stored) {
    return of(stored, null);
  }

  static PolicyResponse of(Policies.Stored stored, UUID recomputeId) {
    return new PolicyResponse(
        stored.policy().version(),
        stored.effectiveFrom(),
        stored.appliedToOpen(),
        stored.policy().pausesForOthers(),
        stored.reason(),
        recomputeId,
        stored.createdBy(),
        stored.createdAt(),
        stored.policy().rules().stream().map(Rule::of).toList());
  }
}
