package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** What is recorded has happened. */
public final class TimeInFuture extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public TimeInFuture() {
    super(Kind.RULE_VIOLATED, "time-in-future", Map.of());
  }
}
