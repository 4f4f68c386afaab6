package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The unit does not exist any more, so nothing can be assigned to it. */
public final class UnitInactive extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public UnitInactive() {
    super(Kind.RULE_VIOLATED, "unit-inactive", Map.of());
  }
}
