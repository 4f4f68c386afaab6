package id.tanggap.complaint.domain.incident;

/** Whether a reporter has been told a statement. */
public enum BroadcastState {
  /** Not yet. */
  PENDING,
  /** The answer is on its way, once. */
  TOLD,
  /** The case left the incident before. */
  LEFT,
  /** The case was over before. */
  ENDED,
  /** The case became secret before. */
  SECRET
}
