package id.tanggap.complaint.domain.complaint.escalation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Somebody else published the same version of the ladder. */
public final class LadderVersionTaken extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public LadderVersionTaken() {
    super(Kind.CONFLICT, "ladder-version-taken", Map.of());
  }
}
