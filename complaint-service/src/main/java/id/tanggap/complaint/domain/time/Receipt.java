package id.tanggap.complaint.domain.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the bill of a clock line by line while the clock is folded. */
final class Receipt {

  private final WorkingCalendar calendar;
  private final boolean elapsed;
  private final List<ReceiptLine> lines = new ArrayList<>();

  Receipt(WorkingCalendar calendar, boolean elapsed) {
    this.calendar = calendar;
    this.elapsed = elapsed;
  }

  List<ReceiptLine> lines() {
    return List.copyOf(lines);
  }

  void pause(Instant from, Instant to, String reason) {
    add(from, to, 0, reason.isEmpty() ? "PAUSED" : "PAUSED:" + reason);
  }

  /** Bills a running stretch and returns the seconds that count in it. */
  long run(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return 0;
    }
    if (elapsed) {
      long seconds = to.getEpochSecond() - from.getEpochSecond();
      add(from, to, seconds, "ELAPSED");
      return seconds;
    }
    LocalDate date = from.atZone(calendar.zone()).toLocalDate();
    LocalDate last = to.atZone(calendar.zone()).toLocalDate();
    Instant cursor = from;
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      String closed = whyClosed(date);
      for (LocalSpan span : calendar.spansOn(date)) {
        Instant opens = at(date, span.fromMinute());
        Instant closes = at(date, span.toMinute());
        cursor = until(earlier(opens, to), cursor, closed);
        Instant worked = earlier(closes, to);
        if (worked.isAfter(cursor)) {
          add(cursor, worked, worked.getEpochSecond() - cursor.getEpochSecond(), "WORKING");
          cursor = worked;
        }
      }
      cursor = until(earlier(at(date, 24 * 60), to), cursor, closed);
    }
    return calendar.working(from, to);
  }

  private Instant until(Instant end, Instant cursor, String reason) {
    if (end.isAfter(cursor)) {
      add(cursor, end, 0, reason);
      return end;
    }
    return cursor;
  }

  private Instant at(LocalDate date, int minute) {
    return Instant.ofEpochSecond(CompiledYear.epoch(date, minute, calendar.zone()));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private String whyClosed(LocalDate date) {
    DayException exception = calendar.exceptionOn(date);
    if (exception != null) {
      return exception.kind().name();
    }
    if (calendar.spansOn(date).isEmpty()) {
      DayOfWeek day = date.getDayOfWeek();
      return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? "WEEKEND" : "CLOSED_DAY";
    }
    return "OUTSIDE_HOURS";
  }

  private void add(Instant from, Instant to, long seconds, String reason) {
    if (!to.isAfter(from)) {
      return;
    }
    ReceiptLine previous = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (previous != null && previous.reason().equals(reason) && previous.to().equals(from)) {
      lines.set(
          lines.size() - 1,
          new ReceiptLine(previous.from(), to, previous.seconds() + seconds, reason));
    } else {
      lines.add(new ReceiptLine(from, to, seconds, reason));
    }
  }
}
