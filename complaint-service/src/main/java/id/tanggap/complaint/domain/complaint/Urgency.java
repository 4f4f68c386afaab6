package id.tanggap.complaint.domain.complaint;

/** How soon somebody must look. */
public enum Urgency {
  NORMAL,
  URGENT,
  EMERGENCY
}
