package id.tanggap.complaint.domain.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Some of many: the counts, and what they come to. */
public record Share(long numerator, long denominator) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** In percent with two decimals, rounded half up; null of nothing. */
  public BigDecimal percent() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
  }
}
