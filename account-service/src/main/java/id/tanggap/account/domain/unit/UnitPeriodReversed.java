package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The unit would end before it begins. */
public final class UnitPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  UnitPeriodReversed(LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "unit-period-reversed",
        Map.of("validFrom", from.toString(), "validTo", to.toString()));
  }
}
