package id.tanggap.complaint.domain.complaint.escalation;

/** Who is told when nothing happens. */
public enum Recipient {
  UNIT,
  COORDINATOR,
  LEADER
}
