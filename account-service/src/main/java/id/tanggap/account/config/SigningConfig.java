package id.tanggap.account.config;

import id.tanggap.kit.config.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The keys with which answers to the public are signed. */
@ConfigMapping(prefix = "tanggap.account.signing")
public interface SigningConfig {

  /**
   * A JWK set in JSON (RFC 7517) of P-256 or RSA keys, each with an id. The first one with a
   * private part signs; all are published, so that a new key is known before it signs and an old
   * one for as long as its answers are kept. Without keys the service refuses to start.
   */
  @Secret
  Optional<String> keys();

  /** File that holds the JWK set; wins over {@link #keys()}. */
  Optional<String> keysFile();

  /** Who signs: the claim {@code iss}. */
  @WithDefault("urn:tanggap:account")
  String issuer();
}
