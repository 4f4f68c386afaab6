package id.tanggap.account.domain.appointment;

/** What somebody should look at, although it is allowed. */
public enum AppointmentWarning {
  /** The appointment ends soon and nothing follows by itself. */
  ENDING_SOON,
  /** The person serves many units at once. */
  MANY_UNITS
}
