package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The code of a district or village is not in the national code list. */
public final class UnitCodeUnlisted extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the code. */
  public UnitCodeUnlisted(String code) {
    super(Kind.RULE_VIOLATED, "unit-code-unlisted", Map.of("unitCode", code));
  }
}
