package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit of the own government gets a case by an assignment, not by a hand-over. */
public final class UnitNotOutside extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public UnitNotOutside(String code) {
    super(Kind.RULE_VIOLATED, "unit-not-outside", Map.of("unit", code));
  }
}
