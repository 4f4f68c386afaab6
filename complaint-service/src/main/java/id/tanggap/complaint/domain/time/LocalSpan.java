package id.tanggap.complaint.domain.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open piece of one local day, in whole minutes: open at {@code from}, closed again at
 * {@code to}. It never crosses midnight; {@code to} may be 24:00, which {@link java.time.LocalTime}
 * cannot say.
 *
 * @param fromMinute minute of the day at which it opens, 0 to 1439
 * @param toMinute minute of the day at which it closes, up to 1440
 */
public record LocalSpan(int fromMinute, int toMinute) implements Comparable<LocalSpan> {

  /** The whole day, 00:00 to 24:00. */
  public static final LocalSpan ALL_DAY = new LocalSpan(0, 24 * 60);

  private static final Pattern CLOCK_TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

  public LocalSpan {
    if (fromMinute < 0 || toMinute > 24 * 60 || fromMinute >= toMinute) {
      throw new IllegalArgumentException("not a span of one day: " + fromMinute + "-" + toMinute);
    }
  }

  /**
   * Reads two local clock times such as "07:30" and "12:00".
   *
   * @throws IllegalArgumentException when a text is no clock time or the span is empty
   */
  public static LocalSpan parse(String from, String to) {
    return new LocalSpan(minuteOf(from), minuteOf(to));
  }

  private static int minuteOf(String text) {
    Matcher matcher = CLOCK_TIME.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a clock time: " + text);
    }
    int minute = Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
    if (minute > 24 * 60) {
      throw new IllegalArgumentException("not a clock time: " + text);
    }
    return minute;
  }

  /** The opening time as HH:MM. */
  public String from() {
    return clock(fromMinute);
  }

  /** The closing time as HH:MM, "24:00" at the end of the day. */
  public String to() {
    return clock(toMinute);
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  @Override
  public int compareTo(LocalSpan other) {
    int byStart = Integer.compare(fromMinute, other.fromMinute);
    return byStart != 0 ? byStart : Integer.compare(toMinute, other.toMinute);
  }
}
