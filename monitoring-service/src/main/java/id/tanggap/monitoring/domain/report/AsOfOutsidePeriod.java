package id.tanggap.monitoring.domain.report;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** A report of a month shows figures as of a date inside that month. */
public final class AsOfOutsidePeriod extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names both. */
  public AsOfOutsidePeriod(YearMonth period, LocalDate asOf) {
    super(
        Kind.RULE_VIOLATED,
        "as-of-outside-period",
        Map.of("period", period.toString(), "asOf", asOf.toString()));
  }
}
