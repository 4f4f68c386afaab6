package id.tanggap.account.domain.obligation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The obligation would end before it begins. */
public final class ObligationPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  ObligationPeriodReversed(LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "obligation-period-reversed",
        Map.of("validFrom", from.toString(), "validTo", to.toString()));
  }
}
