package id.tanggap.account.config;

import id.tanggap.kit.config.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How users at the identity provider are kept in line with the appointments. */
@ConfigMapping(prefix = "tanggap.identity")
public interface IdentityConfig {

  /** Address of the realm, as its tokens name it; the admin API lies beside it. */
  String realmUrl();

  /** The client whose service account may manage users, and nothing else. */
  @WithDefault("tanggap-provisioner")
  String clientId();

  /** Its secret. Without one the worker stays away and everything waits as PENDING. */
  @Secret
  Optional<String> clientSecret();

  /** Whether this replica runs a worker. */
  @WithDefault("true")
  boolean worker();

  /** How often due work is looked for, in case a wake-up was lost. */
  String scanEvery();

  /** How long a connection may take. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** How long one call may take. */
  @WithDefault("5s")
  Duration callTimeout();

  /** How long all calls for one person may take together; shorter than {@link #lease}. */
  @WithDefault("30s")
  Duration budget();

  /** How long an attempt keeps others away, should its process die. */
  @WithDefault("60s")
  Duration lease();

  /** Pause after the first failure; each further one doubles it. */
  @WithDefault("1s")
  Duration firstPause();

  /** Longest pause while the provider is away. */
  @WithDefault("30s")
  Duration longestOutagePause();

  /** Longest pause after the provider said no. */
  @WithDefault("15m")
  Duration longestRefusalPause();

  /** Whether a new user gets a mail with a link to choose a password. */
  @WithDefault("false")
  boolean sendMail();

  /** First password of new users on a developer's machine; refused in production. */
  @Secret
  Optional<String> devInitialPassword();

  /** Says that this is a developer's machine although the service is packaged. */
  @WithDefault("false")
  boolean developersMachine();
}
