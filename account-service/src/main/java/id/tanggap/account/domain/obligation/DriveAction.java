package id.tanggap.account.domain.obligation;

/** What happens to a registration drive; see {@link DriveState} for when it may. */
public enum DriveAction {
  CANCEL,
  REACH,
  EXPIRE
}
