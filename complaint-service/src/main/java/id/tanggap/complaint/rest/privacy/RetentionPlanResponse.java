package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.PlanRetention;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due now; nothing was changed. */
@Schema(name = "RetentionPlan")
public record RetentionPlanResponse(
    @Schema(examples = "2") int policyVersion, Instant asOf, List<Due> rules) {

  /** What is due under one rule. */
  @Schema(name = "RetentionDue")
  public record Due(
      @Schema(examples = "CASE_IDENTITY") RetentionRule rule,
      Instant before,
      @Schema(examples = "58") long count,
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
