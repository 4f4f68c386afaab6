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
@Schema(name = "RetentionRun")
public record RetentionRunResponse(
    UUID id,
    @Schema(examples = "PROPOSED") RetentionRun.RunState state,
    @Schema(examples = "2") int policyVersion,
    Instant asOf,
    @Schema(examples = "Petugas Pelindungan Data") String proposedBy,
    Instant proposedAt,
    @Schema(examples = "Koordinator Diskominfo") String decidedBy,
    Instant decidedAt,
    @Schema(examples = "Masih ada sengketa") String refusal,
    Instant finishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "of a single run")
        List<Step> rules) {

  /** One rule of the run. */
  @Schema(name = "RetentionStep")
  public record Step(
      @Schema(examples = "CASE_IDENTITY") RetentionRule rule,
      Instant before,
      @Schema(examples = "58") long planned,
      @Schema(examples = "57", description = "less than planned when a hold came in between")
          long done,
      Instant finishedAt) {}

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
