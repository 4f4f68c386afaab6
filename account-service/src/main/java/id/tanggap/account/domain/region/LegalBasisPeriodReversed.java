package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A legal basis would end before it is in force. */
public final class LegalBasisPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  LegalBasisPeriodReversed(String number, LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "legal-basis-period-reversed",
        Map.of("number", number, "validFrom", from.toString(), "validTo", to.toString()));
  }
}
