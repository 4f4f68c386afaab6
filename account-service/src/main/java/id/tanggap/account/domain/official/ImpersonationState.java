package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.List;

/** Where an impersonation case stands. Nothing of it is public before it is CONFIRMED. */
public enum ImpersonationState {
  REPORTED,
  CONFIRMED,
  DISMISSED;

  /** The decisions that may be taken in this state. */
  public List<ImpersonationState> allowed() {
    return this == REPORTED ? List.of(CONFIRMED, DISMISSED) : List.of();
  }

  /**
   * The state after a decision.
   *
   * @throws IllegalTransition when the case is decided already
   */
  ImpersonationState after(ImpersonationState decision) {
    if (!allowed().contains(decision)) {
      throw new IllegalTransition("impersonation-case", this, decision.name(), allowed());
    }
    return decision;
  }
}
