package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A village lies in the district whose code its own code begins with, and in no other. */
public final class UnitParentUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  UnitParentUnfit(String code, String parent) {
    super(Kind.RULE_VIOLATED, "unit-parent-unfit", Map.of("unitCode", code, "parent", parent));
  }
}
