package id.tanggap.complaint.domain.complaint;

/** Where a complaint stands. How it ended is its {@link Outcome}, not its state. */
public enum ComplaintState {
  NEW,
  TRIAGED,
  AWAITING_REPORTER,
  ASSIGNED,
  IN_PROGRESS,
  AWAITING_EXTERNAL,
  RESOLVED,
  CLOSED,
  REJECTED,
  DUPLICATE,
  FORWARDED;

  /** True when nobody works on it any more, unless it is taken up again. */
  public boolean ended() {
    return !open() && this != RESOLVED;
  }

  /** True while somebody still owes the citizen something. */
  public boolean open() {
    return switch (this) {
      case NEW, TRIAGED, AWAITING_REPORTER, ASSIGNED, IN_PROGRESS, AWAITING_EXTERNAL -> true;
      case RESOLVED, CLOSED, REJECTED, DUPLICATE, FORWARDED -> false;
    };
  }

  /** True while a unit has the case. */
  public boolean underWay() {
    return this == ASSIGNED || this == IN_PROGRESS || this == AWAITING_EXTERNAL;
  }

  /** True when the case has ended here; reopening, unmerging or a return takes it up again. */
  public boolean terminal() {
    return !open() && this != RESOLVED;
  }
}
