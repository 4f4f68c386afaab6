package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The time zone is none of the four IANA zones of Indonesia. */
public final class ZoneUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  ZoneUnknown(String zone) {
    super(
        Kind.RULE_VIOLATED,
        "zone-unknown",
        Map.of("zone", zone, "allowed", String.join(", ", Region.ZONES)));
  }
}
