package id.tanggap.account.domain.credential;

/** How a use of a credential ended, in the words of a connector. */
public enum CredentialOutcome {
  OK(CredentialSignal.WORKS),
  /** The platform refused for want of a scope. */
  SCOPE_MISSING(CredentialSignal.WEAKENED),
  /** The platform asked to come back later. */
  RATE_LIMITED(CredentialSignal.WEAKENED),
  /** The platform says that the token has expired. */
  TOKEN_EXPIRED(CredentialSignal.EXPIRY_PASSED),
  /** The grant is gone: error 190 of Meta, {@code invalid_grant} of OAuth. */
  TOKEN_REVOKED(CredentialSignal.DENIED),
  /** The platform was away; says nothing about the credential. */
  TEMPORARY(null);

  private final CredentialSignal signal;

  CredentialOutcome(CredentialSignal signal) {
    this.signal = signal;
  }

  /** What it means for the credential; null when it means nothing. */
  public CredentialSignal signal() {
    return signal;
  }
}
