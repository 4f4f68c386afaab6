package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The same coordinator approves a forced handover twice. */
public final class HandoverApproverRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverApproverRepeated() {
    super(Kind.CONFLICT, "handover-approver-repeated", Map.of());
  }
}
