package id.tanggap.monitoring.domain.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How alive an account or a unit is. The order of the constants is the order of evaluation (the
 * first that applies wins) and also the order from worst to best, so that the class of a unit is
 * the greatest among its mandatory accounts.
 */
public enum ActivityClass {
  /** Silence is approved for a dated reason. */
  EXEMPT,
  /** Not read, or read for too small a part of the window: nothing can be said. */
  UNKNOWN,
  /** Confirmed gone: deleted, private, suspended, or the site is down. */
  UNREACHABLE,
  /** Readable and empty. */
  NEVER_POSTED,
  /** Silent for so long that it misleads citizens. */
  DORMANT,
  /** Silent for longer than the platform tolerates. */
  INACTIVE,
  /** Late, or posting less than half of what is expected. */
  SLOWING,
  /** Posting as expected. */
  ACTIVE;

  /** The best of several classes; empty when there are none. */
  public static Optional<ActivityClass> best(Collection<ActivityClass> classes) {
    return classes.stream().max(Comparator.naturalOrder());
  }
}
