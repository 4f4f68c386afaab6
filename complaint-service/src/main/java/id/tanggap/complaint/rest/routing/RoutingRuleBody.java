package id.tanggap.complaint.rest.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.routing.RoutingRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule; what is left out fits everything. */
@Schema(description = "One rule; what is left out fits everything", name = "RoutingRule")
public record RoutingRuleBody(
    @Schema(description = "what the desk calls it", examples = "Jalan kabupaten rusak")
        @NotBlank
        @Size(max = 200)
        String name,
    @JsonProperty("class")
        @Schema(
            description = "what kind of word the citizen sent",
            name = "class",
            examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "Jalan rusak")
        @Size(max = 200)
        String category,
    @Schema(description = "how it came in", examples = "CALL_CENTRE") IntakeChannel channel,
    @Schema(
            examples = "KEC-SLAWI",
            description = "a district's or village's unit; address or text must name its place")
        @Size(max = 50)
        String areaCode,
    @Schema(
            examples = "[\"jalan berlubang\",\"aspal rusak\"]",
            description = "one of them must stand in title or text")
        @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> words,
    @Schema(examples = "DPUPR", description = "the unit that gets it") @Size(max = 50)
        String unitCode,
    @Schema(examples = "PLN UP3 Tegal", description = "or the partner outside") @Size(max = 200)
        String partner,
    @Schema(examples = "URGENT", description = "proposed besides") Urgency urgency,
    @Schema(examples = "false", description = "goes there without a person deciding")
        boolean automatic) {

  RoutingRule rule() {
    return new RoutingRule(
        name,
        complaintClass,
        category,
        channel,
        areaCode,
        words,
        unitCode,
        partner,
        urgency,
        automatic);
  }

  static RoutingRuleBody of(RoutingRule rule) {
    return new RoutingRuleBody(
        rule.name(),
        rule.complaintClass(),
        rule.category(),
        rule.channel(),
        rule.areaCode(),
        rule.words(),
        rule.unitCode(),
        rule.partner(),
        rule.urgency(),
        rule.automatic());
  }
}
