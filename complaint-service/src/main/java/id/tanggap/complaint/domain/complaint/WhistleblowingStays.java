package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * A whistle-blower's report is not withdrawn once a unit knows of it: somebody may have pressed for
 * it.
 */
public final class WhistleblowingStays extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public WhistleblowingStays() {
    super(Kind.RULE_VIOLATED, "whistleblowing-stays", Map.of());
  }
}
