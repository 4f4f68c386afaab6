package id.tanggap.account.vault;

import id.tanggap.account.config.VaultConfig;
import id.tanggap.kit.boot.Boot;
import id.tanggap.kit.boot.BootGuard;
import id.tanggap.kit.boot.Refusal;
import id.tanggap.kit.seal.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Refuses a service that could neither seal nor open a credential, or not lend one to a program
 * that the settings name.
 */
@ApplicationScoped
class VaultKeysGuard implements BootGuard {
  private static final String RING =
      "Let TANGGAP_ACCOUNT_KEY_FILE name a file of lines \"name base64\" with 32 random bytes each,"
          + " for the user of the process alone; where credentials are kept already it must hold"
          + " the keys that it held";
  private static final String CLIENTS =
      "Write the file with openssl pkey -pubout, or take the program out of"
          + " tanggap.account.vault.lease-clients";

  private final VaultConfig config;

  VaultKeysGuard(VaultConfig config) {
    this.config = config;
  }

  @Override
  public boolean everywhere() {
    return true;
  }

  @Override
  public void check(Boot boot) {
    Refusal.unless(() -> KeyFile.read(FileKeyRing.path(config), Set.of()), RING);
    Refusal.unless(() -> config.leaseClients().forEach(PublicKeyFile::read), CLIENTS);
  }
}
