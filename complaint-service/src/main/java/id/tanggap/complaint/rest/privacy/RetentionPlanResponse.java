package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.PlanRetention;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due now; nothing was changed. */
@Schema(description = "What is due now; nothing was changed", name = "RetentionPlan")
public record RetentionPlanResponse(
    @Schema(description = "version of the policy that was in force", examples = "2")
        int policyVersion,
    @Schema(description = "the instant for which it was counted") Instant asOf,
    @Schema(description = "what is due under each rule") List<Due> rules) {

  /** What is due under one rule. */
  @Schema(description = "What is due under one rule", name = "RetentionDue")
  public record Due(
      @Schema(description = "what goes when its days are over", examples = "CASE_IDENTITY")
          RetentionRule rule,
      @Schema(description = "what ended before then is due") Instant before,
      @Schema(description = "how many are due", examples = "58") long count,
      @Schema(description = "the first thousand of them") List<UUID> ids) {}

  static RetentionPlanResponse of(PlanRetention.Plan plan) {
    return new RetentionPlanResponse(
        plan.policyVersion(),
        plan.asOf(),
        plan.due().stream()
            .map(due -> new Due(due.rule(), due.before(), due.count(), due.ids()))
            .toList());
  }
}
