package id.tanggap.complaint.rest.escalation;

import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rung of the ladder. */
@Schema(description = "A rung of the ladder")
public record RungBody(
    @Schema(description = "1 for the first", examples = "1") @Min(1) @Max(20) int level,
    @Schema(examples = "0", description = "after the time for accepting ran out") @Min(0) @Max(60)
        int afterWorkdays,
    @Schema(description = "who is told on this rung", examples = "UNIT") @NotNull
        Recipient recipient,
    @Schema(examples = "false", description = "takes the case from the silent unit")
        boolean givesBack) {

  EscalationLadder.Rung rung() {
    return new EscalationLadder.Rung(level, afterWorkdays, recipient, givesBack);
  }

  static RungBody of(EscalationLadder.Rung rung) {
    return new RungBody(rung.level(), rung.afterWorkdays(), rung.recipient(), rung.givesBack());
  }
}
