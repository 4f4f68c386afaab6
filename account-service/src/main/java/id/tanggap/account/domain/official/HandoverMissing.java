package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An account changes its owner only after the access was handed over. */
public final class HandoverMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public HandoverMissing() {
    super(Kind.RULE_VIOLATED, "handover-missing", Map.of());
  }
}
