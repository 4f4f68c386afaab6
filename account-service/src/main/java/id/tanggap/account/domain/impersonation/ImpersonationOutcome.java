package id.tanggap.account.domain.impersonation;

/** What came of the work on a case. */
public enum ImpersonationOutcome {
  /** The fake is gone. */
  REMOVED,
  /** The fake is still there, and nobody who was asked takes it down. */
  STILL_ONLINE
}
