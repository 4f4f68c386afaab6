package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Not the name of an IANA time zone. */
public final class ZoneUnknown extends Rejection {
  public static final String CODE = "zone-unknown";

  public ZoneUnknown(String zone) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("zone", zone));
  }
}
