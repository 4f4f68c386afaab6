package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How far a handover is. The table of transitions is the whole truth; guards are in {@link
 * Handover}. ESCALATED has no edges of its own: what was late goes on where it stood.
 */
public enum HandoverState {
  OPEN,
  CHECKLIST,
  CREDENTIALS_ROTATED,
  /** The outgoing person was not there any more; two coordinators took the account over. */
  FORCED,
  PROOF_RENEWED,
  COMPLETED,
  /** A coordinator took it back before it had any effect. */
  CANCELLED,
  /** The account was rejected or retired before the handover came to its end. */
  LAPSED,
  /** It took too long. */
  ESCALATED;

  private static final Map<HandoverState, Map<HandoverAction, HandoverState>> TABLE =
      new EnumMap<>(HandoverState.class);

  static {
    edge(OPEN, HandoverAction.TICK, CHECKLIST);
    edge(OPEN, HandoverAction.FORCE, FORCED);
    edge(OPEN, HandoverAction.ESCALATE, ESCALATED);
    edge(CHECKLIST, HandoverAction.TICK, CHECKLIST);
    edge(CHECKLIST, HandoverAction.WITNESS, CHECKLIST);
    edge(CHECKLIST, HandoverAction.ROTATE, CREDENTIALS_ROTATED);
    edge(CHECKLIST, HandoverAction.FORCE, FORCED);
    edge(CHECKLIST, HandoverAction.ESCALATE, ESCALATED);
    edge(CREDENTIALS_ROTATED, HandoverAction.RENEW_PROOF, PROOF_RENEWED);
    edge(CREDENTIALS_ROTATED, HandoverAction.ESCALATE, ESCALATED);
    edge(FORCED, HandoverAction.RENEW_PROOF, PROOF_RENEWED);
    edge(FORCED, HandoverAction.ESCALATE, ESCALATED);
    edge(PROOF_RENEWED, HandoverAction.COMPLETE, COMPLETED);
    edge(PROOF_RENEWED, HandoverAction.ESCALATE, ESCALATED);
    edge(OPEN, HandoverAction.CANCEL, CANCELLED);
    edge(CHECKLIST, HandoverAction.CANCEL, CANCELLED);
    for (HandoverState running : values()) {
      if (running != ESCALATED && !running.ended()) {
        edge(running, HandoverAction.LAPSE, LAPSED);
      }
    }
  }

  private static void edge(HandoverState from, HandoverAction action, HandoverState to) {
    TABLE.computeIfAbsent(from, state -> new EnumMap<>(HandoverAction.class)).put(action, to);
  }

  /** What may be asked of a handover in this state. */
  public Set<HandoverAction> allowed() {
    return TABLE.getOrDefault(this, Map.of()).keySet();
  }

  /**
   * The state after an action.
   *
   * @param shown the state that callers see, for the refusal
   * @throws IllegalTransition when the action is not allowed now
   */
  HandoverState after(HandoverAction action, HandoverState shown) {
    HandoverState next = TABLE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new IllegalTransition("handover", shown, action.name(), allowed());
    }
    return next;
  }

  /** Whether nothing can become of it any more. */
  public boolean ended() {
    return this == COMPLETED || this == CANCELLED || this == LAPSED;
  }

  /** Whether the outgoing person still takes part. */
  public boolean beforeRotation() {
    return this == OPEN || this == CHECKLIST;
  }
}
