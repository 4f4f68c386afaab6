package id.tanggap.complaint.domain.complaint.assignment;

/** How an assignment stands. */
public enum AssignmentState {
  OFFERED,
  ACCEPTED,
  DONE,
  RETURNED,
  /** The case went on or ended without it. */
  ENDED;

  /** True while the unit has something to do. */
  public boolean open() {
    return this == OFFERED || this == ACCEPTED;
  }
}
