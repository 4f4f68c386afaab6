package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A calendar was to count in another zone than it did, or than the region does. */
public final class ZoneDiffers extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the calendar; {@code zone} is the one it must have. */
  public ZoneDiffers(String zone) {
    super(Kind.RULE_VIOLATED, "calendar-zone-differs", Map.of("zone", zone));
  }
}
