package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One edition names the same code twice. */
public final class AreaCodeRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  AreaCodeRepeated(String code, long firstLine) {
    super(
        Kind.RULE_VIOLATED, "area-code-repeated", Map.of("areaCode", code, "firstLine", firstLine));
  }
}
