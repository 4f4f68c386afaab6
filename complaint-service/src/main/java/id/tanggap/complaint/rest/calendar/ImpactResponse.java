package id.tanggap.complaint.rest.calendar;

import id.tanggap.complaint.domain.sla.Impact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of rules does, in numbers of clocks. */
@Schema(description = "What a change of rules does, in numbers of clocks", name = "SlaImpact")
public record ImpactResponse(
    @Schema(examples = "1432", description = "clocks looked at") int examined,
    @Schema(examples = "0", description = "due sooner") int earlier,
    @Schema(examples = "132", description = "due later") int later,
    @Schema(examples = "1290", description = "due as before") int unchanged,
    @Schema(examples = "0", description = "late by the new rules only") int breachesCreated,
    @Schema(examples = "7", description = "late by the old rules only") int breachesRemoved,
    @Schema(examples = "3", description = "of a closed month: told beside its figures")
        int restated,
    @Schema(examples = "10", description = "that the change does not reach") int kept) {

  /** The numbers. */
  public static ImpactResponse of(Impact impact) {
    return new ImpactResponse(
        impact.examined(),
        impact.earlier(),
        impact.later(),
        impact.unchanged(),
        impact.breachesCreated(),
        impact.breachesRemoved(),
        impact.restated(),
        impact.kept());
  }
}
