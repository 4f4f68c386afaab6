package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.application.sla.PublishPolicy;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of the deadlines of a region. The first rule that fits a clock decides. */
@Schema(
    description =
        "The next version of the deadlines of a region. The first rule that fits a clock decides",
    examples =
        "{\"rules\":[{\"kind\":\"RESOLUTION\",\"complaintClass\":\"COMPLAINT\",\"mode\":"
            + "\"WORKDAYS\",\"amount\":10,\"source\":\"Keputusan Bupati Contoh 12/2026\"}],"
            + "\"applyToOpen\":false,\"reason\":\"SOP 2027 ditetapkan bupati\"}")
public record PublishPolicyRequest(
    @Schema(description = "the first that fits a clock decides") @NotNull @Size(max = 500)
        List<@Valid @NotNull RuleBody> rules,
    @Schema(description = "now without it; never in the past") Instant effectiveFrom,
    @Schema(
            description =
                "let open clocks follow too, from now on; none becomes due before the end of the"
                    + " next working day")
        Boolean applyToOpen,
    @Schema(description = "let RESOLUTION stand still while a case waits for somebody outside")
        Boolean pausesForOthers,
    @Schema(description = "why the deadlines change, for the record") @NotBlank @Size(max = 500)
        String reason) {

  /** One deadline; a selector that is absent fits everything. */
  @Schema(
      description = "One deadline; a selector that is absent fits everything",
      name = "NewSlaRule",
      examples =
          "{\"kind\":\"RESOLUTION\",\"complaintClass\":\"COMPLAINT\",\"mode\":\"WORKDAYS\","
              + "\"amount\":14,\"source\":\"PermenPANRB 62/2018\"}")
  public record RuleBody(
      @Schema(description = "what the clock measures") @NotNull ClockKind kind,
      @Schema(description = "what the clock belongs to") SlaClock.Subject subject,
      @Schema(description = "how it came in") IntakeChannel channel,
      @Schema(description = "what kind of word the citizen sent") ComplaintClass complaintClass,
      @Schema(description = "name of a category of the region; null when none was chosen")
          @Size(max = 200)
          String category,
      @Schema(description = "how soon somebody must look") Urgency urgency,
      @Schema(
              description =
                  "DURATION counts open seconds, WORKDAYS whole working days, ELAPSED every second")
          @NotNull
          Target.Mode mode,
      @Schema(description = "seconds, or working days for WORKDAYS") @NotNull @Min(0) Long amount,
      @Schema(description = "nights and holidays count too") Boolean roundTheClock,
      @Schema(description = "for ACCEPT and RESOLUTION: the hours of the unit in charge count")
          Boolean unitCalendar,
      @Schema(description = "where the figure comes from") @NotBlank @Size(max = 500)
          String source) {

    private SlaPolicy.Rule rule() {
      return new SlaPolicy.Rule(
          kind,
          new SlaPolicy.Selector(subject, channel, complaintClass, category, urgency),
          new Target(mode, amount),
          Boolean.TRUE.equals(roundTheClock),
          Boolean.TRUE.equals(unitCalendar),
          source);
    }
  }

  PublishPolicy.Command command(String region, String actorId) {
    return new PublishPolicy.Command(
        region,
        actorId,
        rules.stream().map(RuleBody::rule).toList(),
        effectiveFrom,
        Boolean.TRUE.equals(applyToOpen),
        Boolean.TRUE.equals(pausesForOthers),
        Masking.mask(reason));
  }
}
