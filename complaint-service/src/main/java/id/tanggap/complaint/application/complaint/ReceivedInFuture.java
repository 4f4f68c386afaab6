package id.tanggap.complaint.application.complaint;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Nothing was received in the future. */
public final class ReceivedInFuture extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public ReceivedInFuture(Instant at) {
    super(Kind.RULE_VIOLATED, "received-in-future", Map.of("at", at.toString()));
  }
}
