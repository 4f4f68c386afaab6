package id.tanggap.complaint.vault;

import id.tanggap.complaint.config.ComplaintConfig;
import id.tanggap.kit.boot.Boot;
import id.tanggap.kit.boot.BootGuard;
import id.tanggap.kit.boot.Refusal;
import id.tanggap.kit.seal.KeyFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Refuses a service that could neither seal what citizens say nor open what it has sealed. */
@ApplicationScoped
class VaultKeysGuard implements BootGuard {
  private static final String BASE =
      "Set it to 32 random bytes in Base64, for example from openssl rand -base64 32; where"
          + " complaints are kept already it must be the key that it was";
  private static final String RING =
      "Let TANGGAP_VAULT_KEY_FILE name a file of lines \"name base64\" with 32 random bytes each,"
          + " for the user of the process alone, or remove it where there never was one";

  private final ComplaintConfig config;

  VaultKeysGuard(ComplaintConfig config) {
    this.config = config;
  }

  @Override
  public boolean everywhere() {
    return true;
  }

  @Override
  public void check(Boot boot) {
    Refusal.unless(() -> AesVault.baseKey(config), BASE);
    config
        .vault()
        .keyFile()
        .ifPresent(file -> Refusal.unless(() -> KeyFile.read(file, Set.of(AesVault.BASE)), RING));
  }
}
