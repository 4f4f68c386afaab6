package id.tanggap.calendar.domain.programme;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A period that would end before it begins. */
public final class PeriodReversed extends Rejection {
  public static final String CODE = "period-reversed";

  public PeriodReversed(LocalDate from, LocalDate to) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("from", from.toString(), "to", to.toString()));
  }
}
