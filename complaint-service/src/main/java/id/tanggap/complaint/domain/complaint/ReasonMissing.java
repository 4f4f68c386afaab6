package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** This step needs a reason in words. */
public final class ReasonMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReasonMissing() {
    super(Kind.RULE_VIOLATED, "reason-missing", Map.of());
  }
}
