package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit would become its own ancestor. */
public final class UnitCycle extends Rejection {
  private static final long serialVersionUID = 1L;

  UnitCycle(String code) {
    super(Kind.RULE_VIOLATED, "unit-cycle", Map.of("unitCode", code));
  }
}
