package id.tanggap.complaint.domain.complaint.assignment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Somebody stands in for another person, and the last day is not before the first. */
public final class DelegationImpossible extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public DelegationImpossible() {
    super(Kind.RULE_VIOLATED, "delegation-impossible", Map.of());
  }
}
