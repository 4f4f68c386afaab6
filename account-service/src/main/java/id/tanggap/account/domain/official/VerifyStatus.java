package id.tanggap.account.domain.official;

/** The five answers to "is this account official?". */
public enum VerifyStatus {
  OFFICIAL,
  FORMERLY_OFFICIAL,
  SUSPENDED,
  KNOWN_IMPERSONATOR,
  UNKNOWN;

  /**
   * What the public is told about an account of a status. Before its activation an account is not
   * known to the public at all.
   */
  public static VerifyStatus of(AccountStatus status) {
    return switch (status) {
      case ACTIVE, RETIREMENT_REQUESTED -> OFFICIAL;
      case SUSPENDED -> SUSPENDED;
      case RETIRED -> FORMERLY_OFFICIAL;
      case DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, DISPUTED, APPROVED, REJECTED -> UNKNOWN;
    };
  }
}
