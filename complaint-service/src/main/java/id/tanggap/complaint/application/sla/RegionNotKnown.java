package id.tanggap.complaint.application.sla;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * No unit of the region has arrived yet, so its time zone is unknown and no deadline can be
 * computed. Waiting helps: the events are on their way.
 */
public final class RegionNotKnown extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses to compute in a guessed zone. */
  public RegionNotKnown(String region) {
    super(Kind.UNAVAILABLE, "region-not-known", Map.of("region", region));
  }
}
