package id.tanggap.account.domain.appointment;

/** What a person does for a unit. */
public enum AppointmentRole {
  /** Answers for the unit's accounts; at most one in force per unit. */
  PRIMARY_ADMIN,
  BACKUP_ADMIN,
  APPROVER,
  OPERATOR,
  LEADER;

  /** Whether the role runs accounts and therefore has to be trained. */
  public boolean admin() {
    return this == PRIMARY_ADMIN || this == BACKUP_ADMIN;
  }
}
