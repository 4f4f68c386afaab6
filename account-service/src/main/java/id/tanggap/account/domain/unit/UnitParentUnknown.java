package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The unit names a parent that the region does not have. */
public final class UnitParentUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** The parent is named by code in a file and by id in a request. */
  public UnitParentUnknown(String parent) {
    super(Kind.RULE_VIOLATED, "unit-parent-unknown", Map.of("parent", parent));
  }
}
