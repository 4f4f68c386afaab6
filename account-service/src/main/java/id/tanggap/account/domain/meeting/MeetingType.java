package id.tanggap.account.domain.meeting;

/** Kind of meeting. */
public enum MeetingType {
  /** Rapat koordinasi of all units. */
  COORDINATION,
  EVALUATION,
  TECHNICAL,
  /** Called because of an incident, for example an account that was taken over. */
  INCIDENT
}
