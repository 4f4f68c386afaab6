package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Somebody gives the word of the other side, or belongs to no side at all. */
public final class HandoverWrongSide extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverWrongSide(HandoverItem item) {
    super(
        Kind.FORBIDDEN,
        "handover-wrong-side",
        Map.of("item", item.name(), "side", item.side().name()));
  }
}
