package id.tanggap.complaint.rest.calendar;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The question names a mode but not how much of it. */
public final class TargetMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the question. */
  public TargetMissing() {
    super(Kind.RULE_VIOLATED, "target-missing", Map.of());
  }
}
