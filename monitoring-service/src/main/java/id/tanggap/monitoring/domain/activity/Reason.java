package id.tanggap.monitoring.domain.activity;

/** Why an account or unit got its class: the decisive fact, for people and for the front end. */
public enum Reason {
  /** An exemption is in force on the date. */
  EXEMPTION_APPROVED,
  /** The unit has no mandatory account that could be judged. */
  NO_MANDATORY_ACCOUNT,
  /** No reading ever succeeded. */
  NEVER_READ,
  /** Readings cover less than 80 % of the last 28 days. */
  COVERAGE_TOO_LOW,
  /** At least three checks over at least 24 hours failed and none succeeded since. */
  CHECKS_FAILED,
  /** Readings succeeded and showed no post. */
  NO_POST_SEEN,
  /** The last post is older than the limit of the platform. */
  NO_POST_FOR_DAYS,
  /** Fewer posts in 28 days than half of what the platform asks for. */
  CADENCE_BELOW_HALF,
  /** Posts come as the platform asks for. */
  POSTING_ON_TARGET
}
