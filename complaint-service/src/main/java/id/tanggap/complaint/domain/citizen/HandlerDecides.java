package id.tanggap.complaint.domain.citizen;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody decides on an objection to their own work. */
public final class HandlerDecides extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public HandlerDecides() {
    super(Kind.RULE_VIOLATED, "objection-by-handler", Map.of());
  }
}
