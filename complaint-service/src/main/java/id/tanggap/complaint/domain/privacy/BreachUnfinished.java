package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A breach is closed only after both were told and the measures stand. */
public final class BreachUnfinished extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public BreachUnfinished() {
    super(Kind.CONFLICT, "breach-unfinished", Map.of());
  }
}
