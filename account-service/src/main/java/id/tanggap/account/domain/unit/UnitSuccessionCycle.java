package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit would become its own successor, directly or by way of others. */
public final class UnitSuccessionCycle extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the unit. */
  public UnitSuccessionCycle(String code) {
    super(Kind.RULE_VIOLATED, "unit-succession-cycle", Map.of("unitCode", code));
  }
}
