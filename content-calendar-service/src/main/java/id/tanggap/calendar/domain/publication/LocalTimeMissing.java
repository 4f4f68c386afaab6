package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDateTime;
import java.util.Map;

/** Clocks in that zone skip this local time, so it never comes. */
public final class LocalTimeMissing extends Rejection {
  public static final String CODE = "local-time-missing";

  public LocalTimeMissing(LocalDateTime local, String zone) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("localDateTime", local.toString(), "zone", zone));
  }
}
