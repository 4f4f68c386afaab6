package id.tanggap.complaint.rest.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.domain.privacy.RetentionStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deletion: proposed, decided, done. */
@Schema(description = "A deletion: proposed, decided, done", name = "RetentionRun")
public record RetentionRunResponse(
    @Schema(description = "the run") UUID id,
    @Schema(description = "where the run stands", examples = "PROPOSED")
        RetentionRun.RunState state,
    @Schema(description = "version of the policy that was in force", examples = "2")
        int policyVersion,
    @Schema(description = "the instant for which it was counted") Instant asOf,
    @Schema(
            description = "subject of the person who proposed it; another one decides",
            examples = "Petugas Pelindungan Data")
        String proposedBy,
    @Schema(description = "when it was proposed") Instant proposedAt,
    @Schema(
            description =
                "subject of the person at the identity provider who decided; null until then",
            examples = "Koordinator Diskominfo")
        String decidedBy,
    @Schema(description = "when it was decided; null until then") Instant decidedAt,
    @Schema(
            description = "why it was refused; null when it was not",
            examples = "Masih ada sengketa")
        String refusal,
    @Schema(description = "when everything was deleted; null until then") Instant finishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "of a single run")
        List<Step> rules) {

  /** One rule of the run. */
  @Schema(description = "One rule of the run", name = "RetentionStep")
  public record Step(
      @Schema(description = "what goes when its days are over", examples = "CASE_IDENTITY")
          RetentionRule rule,
      @Schema(description = "what ended before then goes") Instant before,
      @Schema(description = "how many were due when it was proposed", examples = "58") long planned,
      @Schema(examples = "57", description = "less than planned when a hold came in between")
          long done,
      @Schema(description = "when the rule was through; null until then") Instant finishedAt) {}

  static RetentionRunResponse of(RetentionRun run) {
    return of(run, null);
  }

  static RetentionRunResponse of(RetentionRun run, List<RetentionStep> steps) {
    return new RetentionRunResponse(
        run.id(),
        run.state(),
        run.policyVersion(),
        run.asOf(),
        run.proposedByName(),
        run.proposedAt(),
        run.decidedByName(),
        run.decidedAt(),
        run.refusal(),
        run.finishedAt(),
        steps == null
            ? null
            : steps.stream()
                .map(
                    step ->
                        new Step(
                            step.rule(),
                            step.before(),
                            step.planned(),
                            step.done(),
                            step.finishedAt()))
                .toList());
  }
}
