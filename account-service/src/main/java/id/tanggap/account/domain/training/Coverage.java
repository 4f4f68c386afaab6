package id.tanggap.account.domain.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Share of registered units with at least one trained admin in office.
 *
 * @param registeredUnits denominator: units that exist on the day
 * @param trainedUnits numerator
 * @param asOf the local day
 */
public record Coverage(long registeredUnits, long trainedUnits, LocalDate asOf) {

  /** The share as a fraction with four decimals, cut and never rounded up; null without units. */
  public BigDecimal share() {
    return registeredUnits == 0
        ? null
        : BigDecimal.valueOf(trainedUnits)
            .divide(BigDecimal.valueOf(registeredUnits), 4, RoundingMode.DOWN);
  }
}
