package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody has given the word that is to be witnessed. */
public final class HandoverItemOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverItemOpen(HandoverItem item) {
    super(Kind.CONFLICT, "handover-item-open", Map.of("item", item.name()));
  }
}
