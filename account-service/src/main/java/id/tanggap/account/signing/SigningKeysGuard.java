package id.tanggap.account.signing;

import id.tanggap.account.config.SigningConfig;
import id.tanggap.kit.boot.Boot;
import id.tanggap.kit.boot.BootGuard;
import id.tanggap.kit.boot.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a service that could not sign what it tells the public. */
@ApplicationScoped
class SigningKeysGuard implements BootGuard {
  private static final String CURE =
      "Let TANGGAP_SIGNING_KEYS_FILE name a file that the user of the process may read, or"
          + " TANGGAP_SIGNING_KEYS hold the text: a JWK set with a private P-256 or RSA key";

  private final SigningConfig config;

  SigningKeysGuard(SigningConfig config) {
    this.config = config;
  }

  @Override
  public boolean everywhere() {
    return true;
  }

  @Override
  public void check(Boot boot) {
    Refusal.unless(() -> SigningKeys.read(config), CURE);
  }
}
