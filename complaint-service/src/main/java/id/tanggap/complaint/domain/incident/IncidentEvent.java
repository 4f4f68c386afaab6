package id.tanggap.complaint.domain.incident;

/** What can happen to an incident. */
public enum IncidentEvent {
  OPEN,
  DISMISS,
  JOIN,
  LEAVE,
  STATE,
  CLOSE
}
