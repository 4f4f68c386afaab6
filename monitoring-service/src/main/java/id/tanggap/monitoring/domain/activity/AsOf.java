package id.tanggap.monitoring.domain.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The date of an evaluation in the zone of the region. What happened after {@link #end()} is not
 * known to it, so that a figure of the past stays what it was.
 *
 * @param date local date of the evaluation, itself included
 * @param zone zone of the region
 * @param end first instant that does not count any more: the end of the date, or now when the date
 *     is not over yet
 */
public record AsOf(LocalDate date, ZoneId zone, Instant end) {

  /** Length of the rolling window of cadence and coverage, in whole local days. */
  public static final int WINDOW_DAYS = 28;

  /** From this day on the first definition of activity holds; before it there are no figures. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /**
   * The evaluation of a date.
   *
   * @throws AsOfTooEarly when the date lies before {@link #FIRST_DAY}
   * @throws AsOfInFuture when the date has not begun yet in the region
   */
  public static AsOf of(LocalDate date, ZoneId zone, Instant now) {
    if (date.isBefore(FIRST_DAY)) {
      throw new AsOfTooEarly(date, FIRST_DAY);
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    if (date.isAfter(today)) {
      throw new AsOfInFuture(date, today);
    }
    Instant endOfDay = date.plusDays(1).atStartOfDay(zone).toInstant();
    return new AsOf(date, zone, endOfDay.isAfter(now) ? now : endOfDay);
  }

  /** First local day of the window; the window ends with the date itself. */
  public LocalDate windowFirstDay() {
    return date.minusDays(WINDOW_DAYS - 1L);
  }

  /** First instant of the window. */
  public Instant windowStart() {
    return windowFirstDay().atStartOfDay(zone).toInstant();
  }

  /** First instant of a window of another length that ends with the date. */
  public Instant startOfLast(int days) {
    return date.minusDays(days - 1L).atStartOfDay(zone).toInstant();
  }

  /** The local date of an instant. */
  public LocalDate localDate(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** Whole calendar days from the local date of {@code instant} to the date. */
  public int daysSince(Instant instant) {
    return Math.toIntExact(ChronoUnit.DAYS.between(localDate(instant), date));
  }
}
