package id.tanggap.account.domain.obligation;

/** Why a unit does not fulfil an obligation. */
public enum GapState {
  /** It has no live account on the platform. */
  MISSING,
  /** It does not fulfil the obligation yet, and need not yet. */
  IN_GRACE,
  /** It has an account that has not come far enough, or was suspended. */
  NOT_ACTIVE,
  /** Its account is far enough, but nobody has proven control well enough. */
  CONTROL_TOO_LOW,
  /** A coordinator has let it off. */
  WAIVED
}
