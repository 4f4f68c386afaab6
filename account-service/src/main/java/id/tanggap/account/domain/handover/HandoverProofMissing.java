package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** No proof of control was passed since the credentials were renewed. */
public final class HandoverProofMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverProofMissing() {
    super(Kind.CONFLICT, "handover-proof-missing", Map.of());
  }
}
