package id.tanggap.account.application.identity;

import id.tanggap.account.domain.identity.IdentityError;

/** An attempt to bring a user in line did not come to its end. */
public final class ProvisioningFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final IdentityError error;

  /**
   * A failure.
   *
   * @param detail for the log; never holds a secret or a name
   */
  public ProvisioningFailed(IdentityError error, String detail) {
    super(error + " " + detail, null, false, false);
    this.error = error;
  }

  /** What sort of failure. */
  public IdentityError error() {
    return error;
  }
}
