package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A month was to be closed that still goes on. */
public final class PeriodNotOver extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses to close the month. */
  public PeriodNotOver(String month) {
    super(Kind.CONFLICT, "period-not-over", Map.of("month", month));
  }
}
