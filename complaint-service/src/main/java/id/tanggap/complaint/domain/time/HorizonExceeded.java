package id.tanggap.complaint.domain.time;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The working time asked for does not fit into ten years: an error, never an endless walk. */
public final class HorizonExceeded extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses a search that left the horizon. */
  public HorizonExceeded() {
    super(Kind.RULE_VIOLATED, "horizon-exceeded", Map.of("years", WorkingCalendar.HORIZON_YEARS));
  }
}
