package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An outage is stated when it has begun, and ends after that and not in the future. */
public final class OutageUnfit extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the statement. */
  public OutageUnfit() {
    super(Kind.RULE_VIOLATED, "outage-unfit", Map.of());
  }
}
