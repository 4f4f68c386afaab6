package id.tanggap.complaint.domain.incident;

/** Where an incident stands. */
public enum IncidentState {
  /** Many similar reports came in; a person has to look. */
  SUGGESTED,
  /** It has an owner. */
  OPEN,
  /** It is over. */
  CLOSED,
  /** The reports do not belong together. */
  DISMISSED
}
