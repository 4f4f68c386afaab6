package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** It must be said who gets the case: a unit, or a name. */
public final class PartnerMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public PartnerMissing() {
    super(Kind.RULE_VIOLATED, "partner-missing", Map.of());
  }
}
