package id.tanggap.account.domain.compliance;

/** What breaking a rule means. */
public enum Severity {
  /** The rule does not apply. */
  OFF,
  /** It costs score. */
  WARNING,
  /** It costs score, and the account does not become active. */
  BLOCKER
}
