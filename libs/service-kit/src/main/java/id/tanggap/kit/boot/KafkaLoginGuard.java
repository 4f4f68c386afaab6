package id.tanggap.kit.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses half a login to Kafka. The client would find it out by itself, but as a broker that does
 * not answer, and the service would wait for a broker that is well.
 */
@ApplicationScoped
class KafkaLoginGuard implements BootGuard {

  @Override
  public void check(Boot boot) {
    boolean user = boot.setting("tanggap.kafka.user").isPresent();
    if (user && boot.setting("tanggap.kafka.password").isEmpty()) {
      throw Refusal.of(
          "TANGGAP_KAFKA_USER is set without a password",
          "Set TANGGAP_KAFKA_PASSWORD or TANGGAP_KAFKA_PASSWORD_FILE, or remove the user");
    }
    boot.setting("tanggap.kafka.ca-file")
        .filter(file -> !Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file)))
        .ifPresent(
            file -> {
              throw Refusal.of(
                  "the file " + file + " that TANGGAP_KAFKA_CA_FILE names cannot be read",
                  "Mount the certificates (PEM) of the authorities as a file that the user of the"
                      + " process may read");
            });
  }
}
