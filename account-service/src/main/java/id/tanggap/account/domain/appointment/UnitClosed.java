package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The unit does not exist on the day on which it is to be served or to own something. */
public final class UnitClosed extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names unit and day. */
  public UnitClosed(String unit, LocalDate day) {
    super(Kind.RULE_VIOLATED, "unit-closed", Map.of("unit", unit, "day", day.toString()));
  }
}
