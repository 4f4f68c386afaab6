package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The PostgreSQL database of a service. No two services share one. */
@ConfigMapping(prefix = "tanggap.db")
public interface DatabaseConfig {

  /** Where it is: {@code host:port/database}, with parameters of the driver behind a {@code ?}. */
  String url();

  /** The role that owns the database; never a superuser. */
  String user();

  /** The password of the role. */
  @Secret
  Optional<String> password();

  /** Most connections that one replica holds for requests; up to two more at the start. */
  @WithDefault("16")
  int pool();
}
