package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Somebody said before that the outage is over. */
public final class OutageOver extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses to end it twice. */
  public OutageOver() {
    super(Kind.CONFLICT, "outage-over", Map.of());
  }
}
