package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The number is not blocked, or not any more. */
public final class CallerNotBlocked extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CallerNotBlocked() {
    super(Kind.CONFLICT, "caller-not-blocked", Map.of());
  }
}
