package id.tanggap.monitoring.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, with its counts. A part of nothing has no value: null, never zero.
 *
 * @param numerator the part
 * @param denominator the whole
 */
public record Share(long numerator, long denominator) {

  /** The fraction with up to six decimals, null when the whole is zero. */
  public BigDecimal value() {
    if (denominator == 0) {
      return null;
    }
    BigDecimal exact =
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
