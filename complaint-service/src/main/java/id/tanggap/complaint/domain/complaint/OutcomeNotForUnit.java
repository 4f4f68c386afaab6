package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** This ending cannot be claimed by a unit. */
public final class OutcomeNotForUnit extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public OutcomeNotForUnit() {
    super(Kind.RULE_VIOLATED, "outcome-not-for-unit", Map.of());
  }
}
