package id.tanggap.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
  private static final String PASSWORD = "tanggap.db.password";

  @TempDir Path folder;

  private static SmallRyeConfig config(Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.putIfAbsent(PASSWORD, "${TANGGAP_DB_PASSWORD:}");
    all.put("quarkus.datasource.password", "${tanggap.db.password:}");
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(all, "test", 300))
        .withSources(new SecretFiles())
        .build();
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secret", ""), content).toString();
  }

  @Test
  void aSecretIsWhatItsFileHoldsWithoutTheLineBreakAtItsEnd() throws IOException {
    Map<String, String> held =
        Map.of("s3cret\n", "s3cret", "s3cret\r\n", "s3cret", " a b ", " a b ", "x\n\n", "x\n");
    for (Map.Entry<String, String> each : held.entrySet()) {
      SmallRyeConfig config = config(Map.of("TANGGAP_DB_PASSWORD_FILE", file(each.getKey())));
      assertThat(config.getValue("quarkus.datasource.password", String.class))
          .isEqualTo(each.getValue());
      assertThat(SecretFiles.faults()).isEmpty();
    }
  }

  @Test
  void aSecretInAFileIsNotATemplate() throws IOException {
    String secret = "a$b${tanggap.service}\\$c$$\\d";
    SmallRyeConfig config = config(Map.of("TANGGAP_DB_PASSWORD_FILE", file(secret)));
    assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo(secret);
  }

  @Test
  void thePropertyOfTheSecretMayNameTheFileToo() throws IOException {
    SmallRyeConfig config = config(Map.of(PASSWORD + "-file", file("s3cret")));
    assertThat(config.getValue(PASSWORD, String.class)).isEqualTo("s3cret");
  }

  @Test
  void aFileThatCannotBeUsedIsToldWithoutAnythingOfIt() throws IOException {
    config(Map.of("TANGGAP_DB_PASSWORD_FILE", folder.resolve("absent").toString()));
    assertThat(SecretFiles.faults())
        .singleElement()
        .asString()
        .contains("absent", "TANGGAP_DB_PASSWORD_FILE", "NoSuchFileException");

    config(Map.of("TANGGAP_DB_PASSWORD_FILE", file("\n")));
    assertThat(SecretFiles.faults()).singleElement().asString().endsWith("is empty");

    String both = file("from-the-file");
    config(Map.of("TANGGAP_DB_PASSWORD_FILE", both, "TANGGAP_DB_PASSWORD", "from-the-variable"));
    assertThat(SecretFiles.faults())
        .containsExactly(
            "TANGGAP_DB_PASSWORD and TANGGAP_DB_PASSWORD_FILE are both set, remove one of them");
  }

  @Test
  void aFileWithSeveralKeysIsNotTakenForOneKey() throws IOException {
    String ring = file("first AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");
    SmallRyeConfig config = config(Map.of("TANGGAP_VAULT_KEY_FILE", ring));
    assertThat(config.getOptionalValue("tanggap.complaint.vault.key", String.class)).isEmpty();
    assertThat(SecretFiles.faults()).isEmpty();
  }

  @Test
  void aUserOfKafkaGetsInWithThePasswordFromItsFile() throws IOException {
    SmallRyeConfig config =
        config(
            Map.of(
                "tanggap.kafka.user", "account",
                "TANGGAP_KAFKA_PASSWORD_FILE", file("a\"b\\c$d\n"),
                "tanggap.kafka.ca-file", "/etc/tanggap/kafka.pem"));
    assertThat(config.getValue("kafka.security.protocol", String.class)).isEqualTo("SASL_SSL");
    assertThat(config.getValue("kafka.sasl.mechanism", String.class)).isEqualTo("SCRAM-SHA-512");
    assertThat(config.getValue("kafka.sasl.jaas.config", String.class))
        .isEqualTo(
            "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"account\" password=\"a\\\"b\\\\c$d\";");
    assertThat(config.getValue("kafka.ssl.truststore.type", String.class)).isEqualTo("PEM");
    assertThat(config.getValue("kafka.ssl.truststore.location", String.class))
        .isEqualTo("/etc/tanggap/kafka.pem");
  }

  @Test
  void withoutAUserNothingIsSaidToTheClientOfKafka() {
    SmallRyeConfig config = config(Map.of());
    assertThat(config.getPropertyNames()).noneMatch(name -> name.startsWith("kafka."));
  }
}
