package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.List;

/** What became of an edition of the list. */
public enum AreaEditionState {
  PROPOSED,
  APPLIED,
  REJECTED;

  /** The decisions that may be taken in this state. */
  public List<AreaEditionState> allowed() {
    return this == PROPOSED ? List.of(APPLIED, REJECTED) : List.of();
  }

  /**
   * The state after a decision.
   *
   * @throws IllegalTransition when the edition is decided already
   */
  AreaEditionState after(AreaEditionState decision) {
    if (!allowed().contains(decision)) {
      throw new IllegalTransition("area-edition", this, decision.name(), allowed());
    }
    return decision;
  }
}
