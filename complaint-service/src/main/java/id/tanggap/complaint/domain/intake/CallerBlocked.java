package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The number joked too often and is not listened to for a while. */
public final class CallerBlocked extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CallerBlocked(Instant until) {
    super(Kind.CONFLICT, "caller-blocked", Map.of("until", until));
  }
}
