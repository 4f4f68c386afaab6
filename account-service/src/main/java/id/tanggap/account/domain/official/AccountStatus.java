package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Registry status of an account: one of three independent axes beside control level and credential
 * health. The table of transitions is the whole truth; guards are in {@link OfficialAccount}.
 */
public enum AccountStatus {
  DRAFT,
  SUBMITTED,
  IN_REVIEW,
  CHANGES_REQUESTED,
  DISPUTED,
  APPROVED,
  ACTIVE,
  SUSPENDED,
  RETIREMENT_REQUESTED,
  REJECTED,
  RETIRED;

  private static final Map<AccountStatus, Map<AccountAction, AccountStatus>> TABLE =
      new EnumMap<>(AccountStatus.class);

  static {
    edge(DRAFT, AccountAction.SUBMIT, SUBMITTED);
    edge(SUBMITTED, AccountAction.CLAIM, IN_REVIEW);
    edge(IN_REVIEW, AccountAction.CLAIM, IN_REVIEW);
    edge(IN_REVIEW, AccountAction.REQUEST_CHANGES, CHANGES_REQUESTED);
    edge(IN_REVIEW, AccountAction.REJECT, REJECTED);
    edge(IN_REVIEW, AccountAction.APPROVE, APPROVED);
    edge(IN_REVIEW, AccountAction.DISPUTE, DISPUTED);
    edge(CHANGES_REQUESTED, AccountAction.SUBMIT, SUBMITTED);
    edge(DISPUTED, AccountAction.KEEP, APPROVED);
    edge(APPROVED, AccountAction.ACTIVATE, ACTIVE);
    edge(APPROVED, AccountAction.RESUBMIT, SUBMITTED);
    edge(ACTIVE, AccountAction.SUSPEND, SUSPENDED);
    edge(ACTIVE, AccountAction.REQUEST_RETIREMENT, RETIREMENT_REQUESTED);
    edge(SUSPENDED, AccountAction.REINSTATE, ACTIVE);
    edge(SUSPENDED, AccountAction.REQUEST_RETIREMENT, RETIREMENT_REQUESTED);
    edge(RETIREMENT_REQUESTED, AccountAction.RETIRE, RETIRED);
    edge(RETIREMENT_REQUESTED, AccountAction.SUSPEND, SUSPENDED);
    edge(RETIREMENT_REQUESTED, AccountAction.WITHDRAW_RETIREMENT, ACTIVE);
    for (AccountStatus claim : new AccountStatus[] {SUBMITTED, IN_REVIEW, DISPUTED, APPROVED}) {
      edge(claim, AccountAction.YIELD, REJECTED);
    }
    for (AccountStatus known : new AccountStatus[] {ACTIVE, SUSPENDED, RETIREMENT_REQUESTED}) {
      edge(known, AccountAction.YIELD, RETIRED);
    }
    for (AccountStatus status : values()) {
      if (status.live()) {
        edge(status, AccountAction.TRANSFER, status);
        edge(status, AccountAction.PROVE, status);
      }
      if (status.live() && status != SUBMITTED && status != IN_REVIEW && status != DISPUTED) {
        edge(status, AccountAction.CHANGE, status);
      }
    }
  }

  private static void edge(AccountStatus from, AccountAction action, AccountStatus to) {
    TABLE.computeIfAbsent(from, status -> new EnumMap<>(AccountAction.class)).put(action, to);
  }

  /** What may be asked of an account in this status. */
  public Set<AccountAction> allowed() {
    return TABLE.getOrDefault(this, Map.of()).keySet();
  }

  /**
   * The status after an action.
   *
   * @throws IllegalTransition when the action is not allowed now
   */
  public AccountStatus after(AccountAction action) {
    AccountStatus next = TABLE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new IllegalTransition("account", this, action.name(), allowed());
    }
    return next;
  }

  /** Whether the account speaks for the government: a retirement that is only asked for does. */
  public boolean official() {
    return this == ACTIVE || this == RETIREMENT_REQUESTED;
  }

  /** Whether anything can still become of the account. */
  public boolean live() {
    return this != REJECTED && this != RETIRED;
  }

  /**
   * Whether the account holds its address against everybody else. A claim that nobody approved does
   * not: otherwise a draft would keep the owner out.
   */
  public boolean holds() {
    return this == APPROVED || official() || this == SUSPENDED;
  }
}
