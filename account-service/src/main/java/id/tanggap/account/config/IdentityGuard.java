package id.tanggap.account.config;

import id.tanggap.kit.boot.Boot;
import id.tanggap.kit.boot.BootGuard;
import id.tanggap.kit.boot.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses to boot where every new user would get the same known password, or where an attempt could
 * still be on its way when another one takes over.
 */
@ApplicationScoped
class IdentityGuard implements BootGuard {
  private final IdentityConfig config;

  IdentityGuard(IdentityConfig config) {
    this.config = config;
  }

  @Override
  public boolean everywhere() {
    return true;
  }

  @Override
  public void check(Boot boot) {
    require(config, boot.packaged());
  }

  static void require(IdentityConfig config, boolean packaged) {
    if (config.devInitialPassword().isPresent() && packaged && !config.developersMachine()) {
      throw Refusal.of(
          "tanggap.identity.dev-initial-password gives every new user a password that others know;"
              + " it is for a developer's machine only",
          "Remove TANGGAP_IDENTITY_DEV_PASSWORD, and set TANGGAP_IDENTITY_SEND_MAIL=true so that"
              + " people choose their own");
    }
    if (config.lease().compareTo(config.budget().multipliedBy(2)) < 0) {
      throw Refusal.of(
          "another worker could take over before an attempt is over",
          "Set tanggap.identity.lease to at least twice tanggap.identity.budget");
    }
  }
}
