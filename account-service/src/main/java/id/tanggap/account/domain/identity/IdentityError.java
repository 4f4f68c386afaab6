package id.tanggap.account.domain.identity;

/** Why an attempt to bring a user in line failed. */
public enum IdentityError {
  /** No connection to the identity provider. */
  UNREACHABLE(true),
  /** It did not answer in time. */
  TIMEOUT(true),
  /** It failed while it worked on the request. */
  SERVER_ERROR(true),
  /** It does not accept the credentials of this service, or grants it too little. */
  NOT_AUTHORISED(true),
  /** It refused what was asked; somebody has to look at it. */
  REFUSED(false),
  /** The e-mail belongs to a user of another region, or to one who is no person of ours. */
  EMAIL_TAKEN(false),
  /** The realm has no such role. */
  ROLE_MISSING(false);

  private final boolean outage;

  IdentityError(boolean outage) {
    this.outage = outage;
  }

  /** Whether the next person would fail in the same way, so that going on is useless. */
  public boolean outage() {
    return outage;
  }
}
