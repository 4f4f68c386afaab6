package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Only the incoming person or a coordinator takes this step. */
public final class HandoverNotYours extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverNotYours() {
    super(Kind.FORBIDDEN, "handover-not-yours", Map.of());
  }
}
