package id.tanggap.complaint.domain.time;

/**
 * How long something may take.
 *
 * @param mode how time is counted
 * @param amount seconds for DURATION and ELAPSED, working dates for WORKDAYS; never negative
 */
public record Target(Mode mode, long amount) {

  /** How time is counted. */
  public enum Mode {
    /** Open seconds of the calendar. */
    DURATION,
    /** Whole working dates after the day of receipt, due at closing. */
    WORKDAYS,
    /** Every second, day and night. */
    ELAPSED
  }

  public Target {
    if (amount < 0) {
      throw new IllegalArgumentException("a target is never negative");
    }
  }
}
