package id.tanggap.complaint.application.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The region has no unit with this code. */
public final class UnknownUnitCode extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public UnknownUnitCode(String unitCode) {
    super(Kind.RULE_VIOLATED, "unknown-unit-code", Map.of("unitCode", unitCode));
  }
}
