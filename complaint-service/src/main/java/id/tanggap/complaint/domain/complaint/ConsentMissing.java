package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** More is shown of a case only when its reporter agreed. */
public final class ConsentMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ConsentMissing() {
    super(Kind.RULE_VIOLATED, "consent-missing", Map.of());
  }
}
