package id.tanggap.account.domain.dispensation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The dispensation would end before it begins. */
public final class DispensationPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  DispensationPeriodReversed(LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "dispensation-period-reversed",
        Map.of("validFrom", from.toString(), "validTo", to.toString()));
  }
}
