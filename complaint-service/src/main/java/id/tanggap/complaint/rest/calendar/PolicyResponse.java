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
@Schema(description = "One version of the deadlines of a region", name = "SlaPolicy")
public record PolicyResponse(
    @Schema(description = "grows with every policy that is put in force", examples = "1")
        int version,
    @Schema(description = "what is received from then on is judged by it") Instant effectiveFrom,
    @Schema(examples = "false", description = "open cases were judged by it from then on as well")
        boolean appliedToOpen,
    @Schema(
            examples = "false",
            description = "RESOLUTION stands still while a case waits for somebody outside")
        boolean pausesForOthers,
    @Schema(description = "why the deadlines changed", examples = "SOP 2027 ditetapkan bupati")
        String reason,
    @Schema(description = "the run through the open clocks; only right after publishing")
        UUID recomputeId,
    @Schema(
            description = "subject of the person at the identity provider, or system",
            examples = "tanggap")
        String createdBy,
    @Schema(description = "when it was recorded") Instant createdAt,
    @Schema(description = "the first that fits a clock decides") List<Rule> rules) {

  /** One deadline; a selector that is null fits everything. */
  @Schema(description = "One deadline; a selector that is null fits everything", name = "SlaRule")
  public record Rule(
      @Schema(description = "what the clock measures", examples = "FIRST_RESPONSE") ClockKind kind,
      @Schema(description = "what the clock belongs to", examples = "COMPLAINT")
          SlaClock.Subject subject,
      @Schema(description = "how it came in", examples = "CALL_CENTRE") IntakeChannel channel,
      @Schema(description = "what kind of word the citizen sent", examples = "COMPLAINT")
          ComplaintClass complaintClass,
      @Schema(
              description = "name of a category of the region; null when none was chosen",
              examples = "Jalan")
          String category,
      @Schema(description = "how soon somebody must look", examples = "URGENT") Urgency urgency,
      @Schema(
              description =
                  "DURATION counts open seconds, WORKDAYS whole working days, ELAPSED every second",
              examples = "DURATION")
          Target.Mode mode,
      @Schema(description = "seconds, or working days for WORKDAYS", examples = "14400")
          long amount,
      @Schema(description = "nights and holidays count too", examples = "false")
          boolean roundTheClock,
      @Schema(
              examples = "false",
              description = "the hours of the unit in charge count, from the day after it got it")
          boolean unitCalendar,
      @Schema(description = "where the figure comes from", examples = "SOP Diskominfo 2026")
          String source) {

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
