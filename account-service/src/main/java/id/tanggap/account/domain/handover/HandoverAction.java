package id.tanggap.account.domain.handover;

/** What can be asked of a handover; see {@link HandoverState} for when it may be asked. */
public enum HandoverAction {
  TICK,
  WITNESS,
  ROTATE,
  FORCE,
  RENEW_PROOF,
  COMPLETE,
  CANCEL,
  LAPSE,
  ESCALATE
}
