package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Where an impersonation case stands. Nothing of it is public before it is CONFIRMED. The table of
 * transitions is the whole truth.
 */
public enum ImpersonationState {
  REPORTED,
  CONFIRMED,
  CLOSED,
  RETRACTED,
  DISMISSED;

  private static final Map<ImpersonationState, Map<ImpersonationAction, ImpersonationState>> TABLE =
      new EnumMap<>(ImpersonationState.class);

  static {
    edge(REPORTED, ImpersonationAction.ADD_EVIDENCE, REPORTED);
    edge(REPORTED, ImpersonationAction.CONFIRM, CONFIRMED);
    edge(REPORTED, ImpersonationAction.DISMISS, DISMISSED);
    edge(CONFIRMED, ImpersonationAction.ADD_EVIDENCE, CONFIRMED);
    edge(CONFIRMED, ImpersonationAction.REQUEST_TAKEDOWN, CONFIRMED);
    edge(CONFIRMED, ImpersonationAction.ANSWER_TAKEDOWN, CONFIRMED);
    edge(CONFIRMED, ImpersonationAction.CLOSE, CLOSED);
    edge(CONFIRMED, ImpersonationAction.RETRACT, RETRACTED);
    edge(CLOSED, ImpersonationAction.ADD_EVIDENCE, CLOSED);
    edge(CLOSED, ImpersonationAction.REOPEN, CONFIRMED);
    edge(CLOSED, ImpersonationAction.RETRACT, RETRACTED);
  }

  private static void edge(
      ImpersonationState from, ImpersonationAction action, ImpersonationState to) {
    TABLE.computeIfAbsent(from, state -> new EnumMap<>(ImpersonationAction.class)).put(action, to);
  }

  /** What may be done in this state. */
  public Set<ImpersonationAction> allowed() {
    return TABLE.getOrDefault(this, Map.of()).keySet();
  }

  /**
   * The state after an action.
   *
   * @throws IllegalTransition when the action is not allowed now
   */
  public ImpersonationState after(ImpersonationAction action) {
    ImpersonationState next = TABLE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new IllegalTransition("impersonation-case", this, action.name(), allowed());
    }
    return next;
  }

  /** Whether the public is warned. */
  public boolean warns() {
    return this == CONFIRMED || this == CLOSED;
  }
}
