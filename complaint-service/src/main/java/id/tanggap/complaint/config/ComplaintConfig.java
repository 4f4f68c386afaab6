package id.tanggap.complaint.config;

import id.tanggap.kit.config.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the complaint service. */
@ConfigMapping(prefix = "tanggap.complaint")
public interface ComplaintConfig {

  /** The key under which originals, identities and secrets lie; see {@link VaultKey}. */
  VaultKey vault();

  /** How Meta's Graph API is reached. */
  Meta meta();

  /** How often a replica looks for deliveries to process; {@code off} stops it. */
  String processEvery();

  /** How often a replica looks for answers to send; {@code off} stops it. */
  String sendEvery();

  /** How often a replica looks at deadlines and changed rules; {@code off} stops it. */
  String slaEvery();

  /** How often a replica looks for cases whose time has come; {@code off} stops it. */
  String watchEvery();

  /** How often a replica does what is due for privacy: purges, retention; {@code off}. */
  String privacyEvery();

  /**
   * How long is remembered, by the names that things have there, what happened at a provider: a
   * comment, its edit, its removal. What arrives again later is taken for new; two days at least,
   * and never shorter than the raw delivery is kept.
   */
  @WithDefault("180D")
  Duration eventMemory();

  /** How long after the start the workers begin. */
  Duration workersDelayed();

  /** How swarms are looked for and reporters told. */
  Swarm swarm();

  /** How swarms are looked for and reporters told. */
  interface Swarm {

    /** How often a replica does both; {@code off} stops it. */
    String every();
  }

  /** The key of the vault. */
  interface VaultKey {

    /** 32 random bytes in Base64. Without it the service refuses to start. */
    @Secret
    Optional<String> key();

    /**
     * File with the keys that seal, one per line as {@code name base64}, the primary one first.
     * Without it the key above seals. Read again every so often: add a new key as the last line on
     * every replica, then move it to the top.
     */
    Optional<Path> keyFile();

    /** How often a replica looks for new keys and for what lies under old ones; {@code off}. */
    String rotateEvery();

    /** How many rows a replica looks at in one transaction. */
    @WithDefault("200")
    int rotateBatch();

    /** How long another replica may go on with an old key; the last pass comes after that. */
    @WithDefault("1h")
    Duration settleAfter();
  }

  /** Meta's Graph API. */
  interface Meta {

    /** Address including the version, without a slash at the end. */
    String graphUrl();

    /** How long a connection may take to be made; what fails here was certainly not sent. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long an answer may take; what fails here may have been sent. */
    @WithDefault("10s")
    Duration timeout();
  }
}
