package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The time is so long ago that the publication would be missed at once. */
public final class DueTimePassed extends Rejection {
  public static final String CODE = "due-time-passed";

  public DueTimePassed(Instant dueAt) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("dueAt", dueAt));
  }
}
