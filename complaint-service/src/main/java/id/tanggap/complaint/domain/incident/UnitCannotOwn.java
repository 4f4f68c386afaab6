package id.tanggap.complaint.domain.incident;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit that does not exist any more answers for nothing. */
public final class UnitCannotOwn extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public UnitCannotOwn(String unitCode) {
    super(Kind.RULE_VIOLATED, "unit-cannot-own", Map.of("unitCode", unitCode));
  }
}
