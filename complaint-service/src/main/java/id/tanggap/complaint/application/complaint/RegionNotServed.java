package id.tanggap.complaint.application.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody of this region takes reports here. */
public final class RegionNotServed extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public RegionNotServed(String region) {
    super(Kind.RULE_VIOLATED, "region-not-served", Map.of("region", region));
  }
}
