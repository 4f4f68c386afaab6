package id.tanggap.complaint.rest.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.application.reply.ApprovalPolicies;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.domain.reply.ApprovalPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which answers need an approver, as requested and as shown. */
public final class ApprovalPolicyBody {

  private ApprovalPolicyBody() {}

  /** One rule; a selector that is null fits everything. */
  @Schema(description = "One rule; a selector that is null fits everything", name = "ApprovalRule")
  public record Rule(
      @JsonProperty("class")
          @Schema(
              description = "what kind of word the citizen sent",
              name = "class",
              examples = "WHISTLEBLOWING")
          ComplaintClass complaintClass,
      @Schema(
              description = "name of a category of the region; null when none was chosen",
              examples = "Perizinan")
          @Size(min = 1, max = 100)
          String category,
      @Schema(
              description =
                  "who may see what: SECRET only its handlers, ANONYMOUS nobody learns who reported",
              examples = "SECRET")
          Visibility visibility,
      @Schema(examples = "true", description = "whether a second person must read it") @NotNull
          Boolean required) {

    private static Rule of(ApprovalPolicy.Rule rule) {
      return new Rule(rule.complaintClass(), rule.category(), rule.visibility(), rule.required());
    }

    private ApprovalPolicy.Rule rule() {
      return new ApprovalPolicy.Rule(complaintClass, category, visibility, required);
    }
  }

  /** Rules to publish; the first that fits a case decides. */
  @Schema(
      description = "Rules to publish; the first that fits a case decides",
      name = "PublishApprovalPolicyRequest")
  public record Request(
      @Schema(description = "the first that fits a case decides") @NotNull @Size(max = 200) @Valid
          List<@NotNull @Valid Rule> rules) {

    List<ApprovalPolicy.Rule> toRules() {
      return rules.stream().map(Rule::rule).toList();
    }
  }

  /** One version. */
  @Schema(description = "One version", name = "ApprovalPolicy")
  public record Version(
      @Schema(description = "grows with every policy that is put in force", examples = "3")
          int version,
      @Schema(description = "the first that fits a case decides") List<Rule> rules,
      @Schema(
              description = "subject of the person at the identity provider, or system",
              examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22")
          String createdBy,
      @Schema(description = "when it was recorded") Instant createdAt) {

    static Version of(ApprovalPolicies.Stored stored) {
      return new Version(
          stored.policy().version(),
          stored.policy().rules().stream().map(Rule::of).toList(),
          stored.createdBy(),
          stored.createdAt());
    }
  }

  /** All versions. */
  @Schema(description = "All versions", name = "ApprovalPolicyPage")
  public record Page(
      @Schema(description = "what was found, in the order of the list") List<Version> items,
      @Schema(description = "what cursor takes for the next page; null on the last one")
          String nextCursor) {}
}
