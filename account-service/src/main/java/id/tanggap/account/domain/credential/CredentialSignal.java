package id.tanggap.account.domain.credential;

/** What can happen to a credential; see CredentialHealth for what follows from it. */
public enum CredentialSignal {
  /** The platform accepted it. */
  WORKS,
  /** The platform accepts it for less than is needed, or rarely. */
  WEAKENED,
  /** The end of its life is near. */
  EXPIRY_NEAR,
  /** Its life is over. */
  EXPIRY_PASSED,
  /** The platform does not know it any more. */
  DENIED,
  /** A person takes it out of use. */
  REVOKE,
  /** A new version was stored. */
  REPLACE;

  /** Whether somebody can cause it; the rest is done by the passage of time. */
  public boolean commanded() {
    return this != EXPIRY_NEAR;
  }
}
