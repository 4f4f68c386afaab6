package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One of the two people of a handover would vouch for themselves. */
public final class HandoverParty extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverParty() {
    super(Kind.CONFLICT, "handover-party", Map.of());
  }
}
