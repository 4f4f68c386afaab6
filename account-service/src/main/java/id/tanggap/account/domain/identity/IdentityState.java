package id.tanggap.account.domain.identity;

/** How far the identity provider knows what the registry says about a person. */
public enum IdentityState {
  /** Something changed that is not there yet. */
  PENDING,
  /** The user is as the registry wants it. */
  DONE,
  /** The last attempt failed; there will be another. */
  FAILED
}
