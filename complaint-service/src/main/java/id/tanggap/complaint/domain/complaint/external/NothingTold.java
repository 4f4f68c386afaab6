package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An update says at least one thing. */
public final class NothingTold extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public NothingTold() {
    super(Kind.RULE_VIOLATED, "nothing-told", Map.of());
  }
}
