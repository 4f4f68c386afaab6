package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The unit's code does not follow the grammar of its type. */
public final class UnitCodeMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  UnitCodeMalformed(String code, UnitType type) {
    super(Kind.RULE_VIOLATED, "unit-code-malformed", Map.of("unitCode", code, "type", type.name()));
  }
}
