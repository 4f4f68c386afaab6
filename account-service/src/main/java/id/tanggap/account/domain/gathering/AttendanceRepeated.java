package id.tanggap.account.domain.gathering;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One file names the same attendee twice. */
public final class AttendanceRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Points at the line that named the attendee first. */
  public AttendanceRepeated(String email, long firstLine) {
    super(
        Kind.RULE_VIOLATED,
        "attendance-repeated",
        Map.of("workEmail", email, "firstLine", firstLine));
  }
}
