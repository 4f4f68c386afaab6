package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where the question about one account stands. A late answer is better than none. */
public enum AttestationState {
  OPEN,
  /** The due day is over; the account carries the mark. */
  OVERDUE,
  /** The grace is over too, and the account was suspended for it. */
  SUSPENDED,
  ANSWERED,
  /** The account ended before anybody answered. */
  RELEASED;

  private static final Map<AttestationState, Map<AttestationAction, AttestationState>> TABLE =
      new EnumMap<>(AttestationState.class);

  static {
    edge(OPEN, AttestationAction.ANSWER, ANSWERED);
    edge(OPEN, AttestationAction.MISS, OVERDUE);
    edge(OPEN, AttestationAction.RELEASE, RELEASED);
    edge(OVERDUE, AttestationAction.ANSWER, ANSWERED);
    edge(OVERDUE, AttestationAction.SUSPEND, SUSPENDED);
    edge(OVERDUE, AttestationAction.RELEASE, RELEASED);
    edge(SUSPENDED, AttestationAction.ANSWER, ANSWERED);
  }

  private static void edge(AttestationState from, AttestationAction action, AttestationState to) {
    TABLE.computeIfAbsent(from, state -> new EnumMap<>(AttestationAction.class)).put(action, to);
  }

  /** What may happen now. */
  public Set<AttestationAction> allowed() {
    return TABLE.getOrDefault(this, Map.of()).keySet();
  }

  /**
   * The state after an action.
   *
   * @throws IllegalTransition when it may not happen now
   */
  public AttestationState after(AttestationAction action) {
    AttestationState next = TABLE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new IllegalTransition("attestation", this, action.name(), allowed());
    }
    return next;
  }
}
