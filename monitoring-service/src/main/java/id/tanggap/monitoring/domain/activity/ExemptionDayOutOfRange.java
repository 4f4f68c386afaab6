package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A day of an exemption can only be mistyped: nobody is judged on it. */
public final class ExemptionDayOutOfRange extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the day and those between which it must lie. */
  public ExemptionDayOutOfRange(LocalDate day, LocalDate first, LocalDate last) {
    super(
        Kind.RULE_VIOLATED,
        "exemption-day-out-of-range",
        Map.of("day", day.toString(), "first", first.toString(), "last", last.toString()));
  }
}
