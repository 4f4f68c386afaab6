package id.tanggap.account.domain.official;

/** What a reviewer may decide on a submitted account. */
public enum ReviewDecision {
  APPROVE(AccountAction.APPROVE),
  REQUEST_CHANGES(AccountAction.REQUEST_CHANGES),
  REJECT(AccountAction.REJECT);

  private final AccountAction action;

  ReviewDecision(AccountAction action) {
    this.action = action;
  }

  AccountAction action() {
    return action;
  }

  boolean needsComment() {
    return this != APPROVE;
  }
}
