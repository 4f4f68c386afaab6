package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The days asked for hold more than one view shows; a part of them would look like all. */
public final class CalendarTooFull extends Rejection {
  public static final String CODE = "calendar-too-full";

  public CalendarTooFull(LocalDate from, LocalDate to, int most) {
    super(
        Kind.RULE_VIOLATED,
        CODE,
        Map.of("from", from.toString(), "to", to.toString(), "most", most));
  }
}
