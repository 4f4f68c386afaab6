package id.tanggap.complaint.domain.incident;

/** How a case belongs to an incident. */
public enum MemberState {
  /** It looks like the others; nobody has said so yet. */
  SUGGESTED,
  /** A person said that it belongs to it. */
  JOINED,
  /** It does not belong to it, or not any more. */
  LEFT
}
