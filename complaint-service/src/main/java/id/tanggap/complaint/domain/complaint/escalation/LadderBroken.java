package id.tanggap.complaint.domain.complaint.escalation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The rungs of a ladder are numbered from one, later ones come later, only the last gives back. */
public final class LadderBroken extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public LadderBroken() {
    super(Kind.RULE_VIOLATED, "ladder-broken", Map.of());
  }
}
