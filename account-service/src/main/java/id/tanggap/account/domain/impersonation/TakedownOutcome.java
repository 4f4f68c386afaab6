package id.tanggap.account.domain.impersonation;

/** How a request to take a fake down was answered. */
public enum TakedownOutcome {
  REMOVED,
  REFUSED,
  /** The time for an answer is over. */
  NO_ANSWER
}
