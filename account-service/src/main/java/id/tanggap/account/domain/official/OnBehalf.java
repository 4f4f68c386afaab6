package id.tanggap.account.domain.official;

/** For whom somebody speaks about an account: what one of them asked the other does not undo. */
public enum OnBehalf {
  /** The unit that runs it. */
  UNIT,
  /** The coordinators of the region. */
  COORDINATION;

  /** For the coordination when the speaker coordinates the region, else for the unit. */
  public static OnBehalf of(boolean coordinates) {
    return coordinates ? COORDINATION : UNIT;
  }
}
