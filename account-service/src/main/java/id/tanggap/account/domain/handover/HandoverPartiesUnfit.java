package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The two appointments cannot hand over this account to each other. */
public final class HandoverPartiesUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverPartiesUnfit() {
    super(Kind.RULE_VIOLATED, "handover-parties-unfit", Map.of());
  }
}
