package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One file names the same unit code twice. */
public final class UnitCodeRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  UnitCodeRepeated(String code, long firstLine) {
    super(
        Kind.RULE_VIOLATED, "unit-code-repeated", Map.of("unitCode", code, "firstLine", firstLine));
  }
}
