package id.tanggap.account.rest.training;

import id.tanggap.account.domain.training.Coverage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Share of units with a trained admin, never without its numerator and denominator. */
@Schema(description = "Share of registered units with at least one trained admin in office")
public record CoverageResponse(
    @Schema(description = "Units that exist on the day", examples = "48") long registeredUnits,
    @Schema(description = "Units with a trained admin in office", examples = "36")
        long trainedUnits,
    @Schema(
            description = "Fraction, cut after four decimals; null without units",
            nullable = true,
            examples = "0.7500")
        BigDecimal share,
    @Schema(description = "The day", examples = "2024-02-19") LocalDate asOf) {

  static CoverageResponse of(Coverage coverage) {
    return new CoverageResponse(
        coverage.registeredUnits(), coverage.trainedUnits(), coverage.share(), coverage.asOf());
  }
}
