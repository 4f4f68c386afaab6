package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A file or request names a unit that the region does not have. */
public final class UnitUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** The unit is named by code in a file and by id in a request. */
  public UnitUnknown(String unit) {
    super(Kind.RULE_VIOLATED, "unit-unknown", Map.of("unit", unit));
  }
}
