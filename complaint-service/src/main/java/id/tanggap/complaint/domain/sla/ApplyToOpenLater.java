package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * A rule was to hold for open clocks, but only from a later instant on: what the preview shows
 * today would not be what happens then.
 */
public final class ApplyToOpenLater extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the combination. */
  public ApplyToOpenLater() {
    super(Kind.RULE_VIOLATED, "apply-to-open-later", Map.of());
  }
}
