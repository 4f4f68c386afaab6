package id.tanggap.complaint.domain.statistics;

/**
 * Times of single cases in seconds, from the very rows and never from averages of others.
 *
 * @param cases how many have ended
 * @param median null when there is none
 * @param p90 nine of ten took no longer; null when there is none
 */
public record Durations(long cases, Long median, Long p90) {

  /** From the figures of the database. */
  public static Durations of(long cases, Double median, Double p90) {
    return new Durations(cases, rounded(median), rounded(p90));
  }

  /** Whole seconds; null stays null. */
  public static Long rounded(Double seconds) {
    return seconds == null ? null : Math.round(seconds);
  }
}
