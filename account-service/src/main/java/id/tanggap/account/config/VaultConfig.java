package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the vault of credentials. */
@ConfigMapping(prefix = "tanggap.account.vault")
public interface VaultConfig {

  /**
   * File with the keys that wrap, one per line as {@code name base64}, the primary one first.
   * Without it the service refuses to start.
   */
  Optional<Path> keyFile();

  /**
   * Files with the public keys (PEM) of the programs to which credentials are lent, by the name of
   * the program at the identity provider. A program that is not named here is lent nothing.
   */
  Map<String, Path> leaseClients();

  /** How long a lease may be used. */
  @WithDefault("5m")
  Duration leaseLife();

  /** How many secrets a replica looks up at once when it brings them under a new key. */
  @WithDefault("100")
  int rewrapBatch();
}
