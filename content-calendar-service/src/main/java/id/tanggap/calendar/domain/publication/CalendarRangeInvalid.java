package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The days asked for run backwards or are too many for one view. */
public final class CalendarRangeInvalid extends Rejection {
  public static final String CODE = "calendar-range-invalid";

  public CalendarRangeInvalid(LocalDate from, LocalDate to, int mostDays) {
    super(
        Kind.MALFORMED,
        CODE,
        Map.of("from", from.toString(), "to", to.toString(), "mostDays", mostDays));
  }
}
