package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case is reopened at most three times and within thirty days. */
public final class ReopenLimit extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReopenLimit() {
    super(Kind.RULE_VIOLATED, "reopen-limit", Map.of());
  }
}
