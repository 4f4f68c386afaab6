package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The identity provider, whose tokens every service checks. */
@ConfigMapping(prefix = "tanggap.oidc")
public interface OidcConfig {

  /**
   * Address of the realm as its tokens name it, for example {@code https://id.example/realms/a}.
   */
  String url();

  /** Lets the address be http on a line that is private to the machines of the system. */
  @WithDefault("false")
  boolean allowHttp();
}
