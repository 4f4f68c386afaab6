package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How a service gets into Kafka. The topics are not settings: they are part of the contracts. */
@ConfigMapping(prefix = "tanggap.kafka")
public interface KafkaConfig {

  /** Addresses of some brokers, {@code host:port}, with commas between them. */
  @WithDefault("localhost:9092")
  String servers();

  /**
   * The security protocol. Without it {@code SASL_SSL} when a user is named, {@code SSL} when only
   * a file of authorities is, and {@code PLAINTEXT} otherwise.
   */
  Optional<Protocol> security();

  /** The user, when the brokers ask for one. */
  Optional<String> user();

  /** The password of the user. */
  @Secret
  Optional<String> password();

  /** How the user proves who it is. */
  @WithDefault("SCRAM-SHA-512")
  String mechanism();

  /**
   * File (PEM) with the authorities that vouch for the brokers, when the JVM knows none of them.
   */
  Optional<Path> caFile();

  /** Protocols that there are. */
  enum Protocol {
    /** Neither encrypted nor with a user. */
    PLAINTEXT,
    /** Encrypted, without a user. */
    SSL,
    /** With a user, not encrypted. */
    SASL_PLAINTEXT,
    /** Encrypted and with a user. */
    SASL_SSL
  }
}
