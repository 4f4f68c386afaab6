package id.tanggap.kit.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsGuardsTest {
  private static final String ISSUER = "quarkus.oidc.auth-server-url";
  private static final Map<String, String> SHIPPED =
      Map.of(
          ISSUER,
          "${tanggap.oidc.url}",
          "tanggap.oidc.url",
          "${TANGGAP_OIDC_URL:http://localhost:8180/realms/tanggap}",
          "quarkus.datasource.username",
          "tanggap_account");

  private static Boot boot(Map<String, String> given) {
    return new Boot(
        true,
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(SHIPPED, "shipped", 100))
            .withSources(new PropertiesConfigSource(new HashMap<>(given), "given", 300))
            .build(),
        Map.of());
  }

  private static void issuer(Map<String, String> given) {
    new IssuerGuard().check(boot(given));
  }

  private static void secrets(Map<String, String> given) {
    new KnownSecretGuard().check(boot(given));
  }

  @Test
  void theIdentityProviderOfADeveloperIsNotTakenForThatOfProduction() {
    assertThatThrownBy(() -> issuer(Map.of()))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("no identity provider is named")
        .hasMessageContaining("Set TANGGAP_OIDC_URL");
    assertThatCode(() -> issuer(Map.of("tanggap.developers-machine", "true")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example.go.id/realms/tanggap",
        "http://localhost:8180/realms/tanggap",
        "http://127.0.0.1:8180/realms/tanggap",
        "http://[::1]:8180/realms/tanggap"
      })
  void anIdentityProviderIsGoodWhenNobodyCanListenIn(String url) {
    assertThatCode(() -> issuer(Map.of("TANGGAP_OIDC_URL", url))).doesNotThrowAnyException();
    assertThatCode(() -> issuer(Map.of(ISSUER, url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://keycloak:8080/realms/tanggap",
        "http://127.evil.example/realms/tanggap",
        "http://localhost.evil.example/realms/tanggap"
      })
  void anIdentityProviderWithoutEncryptionMustBeAllowedInSoManyWords(String url) {
    assertThatThrownBy(() -> issuer(Map.of("TANGGAP_OIDC_URL", url)))
        .hasMessageContaining(url)
        .hasMessageContaining("TANGGAP_OIDC_ALLOW_HTTP=true");
    assertThatCode(() -> issuer(Map.of("TANGGAP_OIDC_URL", url, "tanggap.oidc.allow-http", "true")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.example.go.id/realms/tanggap", "ldap://login.example", "ht tp:"})
  void anAddressThatIsNoneIsToldApart(String url) {
    assertThatThrownBy(() -> issuer(Map.of("TANGGAP_OIDC_URL", url)))
        .hasMessageContaining("is not a URL: " + url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.oidc.enabled", "quarkus.oidc.tenant-enabled"})
  void tokensAreAlwaysChecked(String name) {
    assertThatThrownBy(() -> issuer(Map.of(name, "false", "tanggap.developers-machine", "true")))
        .hasMessageContaining(name + "=false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rahasia", "Tanggap", "tanggap_account", "change-me-please", "<password>"})
  void aPasswordThatOthersKnowIsRefusedAndNotRepeated(String known) {
    assertThatThrownBy(() -> secrets(Map.of("tanggap.db.password", known)))
        .hasMessageContaining("TANGGAP_DB_PASSWORD holds a value that others know")
        .hasMessageContaining("openssl rand")
        .message()
        .doesNotContain("<password>", "change-me-please", "rahasia");
    assertThatCode(
            () ->
                secrets(Map.of("tanggap.db.password", known, "tanggap.developers-machine", "true")))
        .doesNotThrowAnyException();
  }

  @Test
  void aUserOfKafkaNeedsAPassword() {
    KafkaLoginGuard guard = new KafkaLoginGuard();
    assertThatThrownBy(() -> guard.check(boot(Map.of("tanggap.kafka.user", "akun"))))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("TANGGAP_KAFKA_USER is set without a password")
        .hasMessageContaining("Set TANGGAP_KAFKA_PASSWORD");
    Map<String, String> both = Map.of("tanggap.kafka.user", "akun", "tanggap.kafka.password", "x");
    assertThatCode(() -> guard.check(boot(both))).doesNotThrowAnyException();
  }

  @Test
  void theAuthoritiesOfKafkaMustBeAFileThatCanBeRead(@TempDir Path folder) throws IOException {
    KafkaLoginGuard guard = new KafkaLoginGuard();
    for (Path none : List.of(folder, folder.resolve("none.pem"))) {
      Map<String, String> given = Map.of("tanggap.kafka.ca-file", none.toString());
      assertThatThrownBy(() -> guard.check(boot(given)))
          .hasMessageContaining(none + " that TANGGAP_KAFKA_CA_FILE names");
    }
    Path file = Files.writeString(folder.resolve("ca.pem"), "PEM");
    Map<String, String> given = Map.of("tanggap.kafka.ca-file", file.toString());
    assertThatCode(() -> guard.check(boot(given))).doesNotThrowAnyException();
  }

  @Test
  void whatCannotBeReadBeforeAStartIsToldInOneLineWithItsCure() {
    assertThatThrownBy(
            () ->
                Refusal.unless(
                    () -> {
                      throw new IllegalStateException("the key is missing");
                    },
                    "Set THE_KEY"))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessage("Tanggap does not start: the key is missing. Set THE_KEY");
    assertThatCode(() -> Refusal.unless(() -> {}, "Set THE_KEY")).doesNotThrowAnyException();
  }

  @Test
  void theKeyOfTheTestsIsRefusedAndOneThatWasMadeIsNot() {
    String key = "tanggap.complaint.vault.key";
    assertThatThrownBy(() -> secrets(Map.of(key, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")))
        .hasMessageContaining("TANGGAP_VAULT_KEY");
    assertThatCode(() -> secrets(Map.of(key, "mGk0yWbE3o6mLx1u0mC2cXq5o0J1b4e3S5vQ9Jx2n7A=")))
        .doesNotThrowAnyException();
  }
}
