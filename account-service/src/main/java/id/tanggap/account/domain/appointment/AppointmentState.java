package id.tanggap.account.domain.appointment;

/** Where an appointment stands on a given day. */
public enum AppointmentState {
  PLANNED,
  IN_FORCE,
  ENDED
}
