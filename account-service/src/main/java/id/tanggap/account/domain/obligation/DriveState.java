package id.tanggap.account.domain.obligation;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.List;

/** Where a registration drive stands. An open one ends in one of three ways and for good. */
public enum DriveState {
  OPEN,
  /** Everybody obliged has an account, or is let off. */
  REACHED,
  /** The due day went by and somebody still lags. */
  EXPIRED,
  CANCELLED;

  /** What may happen now. */
  public List<DriveAction> allowed() {
    return this == OPEN ? List.of(DriveAction.values()) : List.of();
  }

  /**
   * The state after an action.
   *
   * @throws IllegalTransition when it may not happen now
   */
  public DriveState after(DriveAction action) {
    if (!allowed().contains(action)) {
      throw new IllegalTransition("registration-drive", this, action.name(), allowed());
    }
    return switch (action) {
      case CANCEL -> CANCELLED;
      case REACH -> REACHED;
      case EXPIRE -> EXPIRED;
    };
  }
}
