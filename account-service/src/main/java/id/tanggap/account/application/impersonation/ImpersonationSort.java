package id.tanggap.account.application.impersonation;

/** Orders of the list of cases. */
public enum ImpersonationSort {
  /** The newest case first. */
  NEWEST,
  /** The strongest resemblance first, for triage. */
  SCORE
}
