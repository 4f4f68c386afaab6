package id.tanggap.account.domain.official;

/**
 * What came of another address.
 *
 * @param former the handle that was given up, null when the public did not know one
 * @param again the way back into review, null when the account was not approved only
 */
public record Renamed(FormerHandle former, StatusChange again) {
  /** Nothing came of it. */
  public static final Renamed NOT = new Renamed(null, null);
}
