package id.tanggap.kit.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the settings of {@link KafkaConfig} into those of the Kafka client, whose user and password
 * are one text in a syntax of its own that nobody should have to write into a secret.
 */
final class KafkaLogin {

  private static final String PLAIN = "PLAIN";

  private KafkaLogin() {}

  /**
   * Settings of the client.
   *
   * @param setting value of a setting by its property, empty when it is not set
   */
  static Map<String, String> settings(Function<String, Optional<String>> setting) {
    Optional<String> user = setting.apply("tanggap.kafka.user");
    Optional<String> authorities = setting.apply("tanggap.kafka.ca-file");
    Map<String, String> client = new HashMap<>();
    setting
        .apply("tanggap.kafka.security")
        .or(() -> user.map(name -> "SASL_SSL"))
        .or(() -> authorities.map(file -> "SSL"))
        .ifPresent(protocol -> client.put("kafka.security.protocol", protocol));
    authorities.ifPresent(
        file -> {
          client.put("kafka.ssl.truststore.type", "PEM");
          client.put("kafka.ssl.truststore.location", file);
        });
    user.ifPresent(
        name -> {
          String mechanism = setting.apply("tanggap.kafka.mechanism").orElse("SCRAM-SHA-512");
          client.put("kafka.sasl.mechanism", mechanism);
          client.put(
              "kafka.sasl.jaas.config",
              "%s required username=%s password=%s;"
                  .formatted(
                      module(mechanism),
                      quoted(name),
                      quoted(setting.apply("tanggap.kafka.password").orElse(""))));
        });
    return client;
  }

  private static String module(String mechanism) {
    String security = "org.apache.kafka.common.security.";
    return mechanism.equals(PLAIN)
        ? security + "plain.PlainLoginModule"
        : security + "scram.ScramLoginModule";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
