package id.tanggap.complaint.domain.sla;

import java.time.YearMonth;

/**
 * What becomes of a clock when the rules change.
 *
 * @param change null when the change does not reach it
 * @param period the closed period whose figures would read differently; null when none would
 */
public record Verdict(Treatment treatment, ClockChange change, YearMonth period) {

  /** How a clock is treated. */
  public enum Treatment {
    /** It follows the new rules. */
    APPLY,
    /** Its period is closed: it stays as it is, and what it would read stands beside it. */
    RESTATE,
    /** The change does not reach it. */
    KEEP
  }

  /** The change does not reach the clock. */
  public static final Verdict KEPT = new Verdict(Treatment.KEEP, null, null);
}
