package id.tanggap.account.domain.official;

/** What a unit that does not own an account does with it. */
public enum CoOwnerRole {
  CONTRIBUTOR,
  RESPONDER,
  SUPPORT
}
