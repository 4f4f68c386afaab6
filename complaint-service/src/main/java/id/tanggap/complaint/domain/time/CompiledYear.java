package id.tanggap.complaint.domain.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * One local year of a calendar flattened to sorted epoch seconds with running totals, so that
 * questions over it are binary searches. Immutable.
 */
final class CompiledYear {

  /** Opening instants, ascending. */
  final long[] starts;

  /** Closing instants; {@code ends[i]} belongs to {@code starts[i]}. */
  final long[] ends;

  /** {@code before[i]} = open seconds of the year before {@code starts[i]}. */
  final long[] before;

  /** The last closing instant of each date that has open time, ascending. */
  final long[] closings;

  /** Open seconds of the whole year. */
  final long total;

  private CompiledYear(long[] starts, long[] ends, long[] before, long[] closings, long total) {
    this.starts = starts;
    this.ends = ends;
    this.before = before;
    this.closings = closings;
    this.total = total;
  }

  static CompiledYear of(WorkingCalendar calendar, int year) {
    long[] starts = new long[1024];
    long[] ends = new long[1024];
    long[] closings = new long[366];
    int spans = 0;
    int days = 0;
    long lastEnd = Long.MIN_VALUE;
    LocalDate endOfYear = LocalDate.of(year + 1, 1, 1);
    for (LocalDate date = LocalDate.of(year, 1, 1);
        date.isBefore(endOfYear);
        date = date.plusDays(1)) {
      long lastOfDay = Long.MIN_VALUE;
      for (LocalSpan span : calendar.spansOn(date)) {
        // a clock change may swallow a span or push it into the one before
        long from = Math.max(epoch(date, span.fromMinute(), calendar.zone()), lastEnd);
        long to = epoch(date, span.toMinute(), calendar.zone());
        if (to > from) {
          if (spans == starts.length) {
            starts = Arrays.copyOf(starts, spans * 2);
            ends = Arrays.copyOf(ends, spans * 2);
          }
          starts[spans] = from;
          ends[spans++] = to;
          lastEnd = to;
          lastOfDay = to;
        }
      }
      if (lastOfDay != Long.MIN_VALUE) {
        closings[days++] = lastOfDay;
      }
    }
    long[] before = new long[spans];
    long total = 0;
    for (int i = 0; i < spans; i++) {
      before[i] = total;
      total += ends[i] - starts[i];
    }
    return new CompiledYear(
        Arrays.copyOf(starts, spans),
        Arrays.copyOf(ends, spans),
        before,
        Arrays.copyOf(closings, days),
        total);
  }

  static long epoch(LocalDate date, int minute, ZoneId zone) {
    LocalDate day = minute == 24 * 60 ? date.plusDays(1) : date;
    LocalTime time = LocalTime.of(minute % (24 * 60) / 60, minute % 60);
    return day.atTime(time).atZone(zone).toEpochSecond();
  }

  /** Open seconds of this year before the instant. */
  long openBefore(long at) {
    int i = lastAtOrBefore(starts, at);
    if (i < 0) {
      return 0;
    }
    return before[i] + Math.min(at, ends[i]) - starts[i];
  }

  /**
   * The first instant at which {@code seconds} (1 to total) open seconds of the year have passed; a
   * sum that is reached exactly at closing lies at closing, not at the next opening.
   */
  long instantAfter(long seconds) {
    int i = lastAtOrBefore(before, seconds - 1);
    return starts[i] + (seconds - before[i]);
  }

  private static int lastAtOrBefore(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 2;
  }
}
