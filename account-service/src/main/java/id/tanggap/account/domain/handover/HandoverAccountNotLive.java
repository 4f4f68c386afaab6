package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The account is not one that anybody can hand over. */
public final class HandoverAccountNotLive extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverAccountNotLive(String status) {
    super(Kind.CONFLICT, "handover-account-not-live", Map.of("status", status));
  }
}
