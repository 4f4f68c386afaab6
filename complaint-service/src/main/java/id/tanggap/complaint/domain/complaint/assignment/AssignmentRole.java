package id.tanggap.complaint.domain.complaint.assignment;

/** What a unit has to do with a case. */
public enum AssignmentRole {
  /** Answers the citizen and ends the work. */
  LEAD,
  /** Does a part of it. */
  SUPPORT
}
