package id.tanggap.complaint.domain.time;

import java.time.LocalDate;
import java.util.List;

/**
 * One date that differs from the week: closed when {@code spans} is empty, otherwise open in
 * exactly these spans.
 *
 * @param name what the day is called by those who announced it; may be null
 */
public record DayException(LocalDate date, Kind kind, String name, List<LocalSpan> spans) {

  /** Who closed the day. */
  public enum Kind {
    NATIONAL,
    COLLECTIVE_LEAVE,
    LOCAL,
    EMERGENCY
  }

  public DayException {
    spans = spans.stream().sorted().toList();
  }
}
