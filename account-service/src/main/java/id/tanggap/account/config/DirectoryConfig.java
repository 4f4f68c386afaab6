package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the public directory. */
@ConfigMapping(prefix = "tanggap.account.directory")
public interface DirectoryConfig {

  /**
   * Address under which the public reaches the gateway, for example {@code https://akun.example};
   * feeds then carry absolute links. Without it their links are relative.
   */
  Optional<String> publicUrl();
}
