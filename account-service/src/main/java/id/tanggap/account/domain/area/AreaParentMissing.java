package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The edition names an area without the area around it. */
public final class AreaParentMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  AreaParentMissing(String code, String parent) {
    super(Kind.RULE_VIOLATED, "area-parent-missing", Map.of("areaCode", code, "parent", parent));
  }
}
