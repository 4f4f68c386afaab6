package id.tanggap.complaint.domain.complaint;

import java.util.EnumSet;
import java.util.Set;

/** How a complaint ended. */
public enum Outcome {
  FIXED,
  ANSWERED,
  PARTIAL,
  PLANNED,
  NO_ACTION,
  OUT_OF_JURISDICTION,
  REPORTER_SILENT,
  WITHDRAWN,
  DUPLICATE,
  SPAM;

  private static final Set<Outcome> BY_UNIT =
      EnumSet.of(FIXED, ANSWERED, PARTIAL, PLANNED, NO_ACTION, OUT_OF_JURISDICTION);

  private static final Set<Outcome> OF_REJECTION = EnumSet.of(SPAM, NO_ACTION, OUT_OF_JURISDICTION);

  /** True for the endings that a unit may claim when it resolves. */
  public boolean byUnit() {
    return BY_UNIT.contains(this);
  }

  /**
   * Refuses an ending that a report which is none cannot have.
   *
   * @throws OutcomeNotForRejection for the endings of work, and for those that other steps give
   */
  void requireForRejection() {
    if (!OF_REJECTION.contains(this)) {
      throw new OutcomeNotForRejection();
    }
  }

  /** True for the endings that say that something was done, which can be shown. */
  public boolean claimsWork() {
    return this == FIXED || this == PARTIAL;
  }
}
