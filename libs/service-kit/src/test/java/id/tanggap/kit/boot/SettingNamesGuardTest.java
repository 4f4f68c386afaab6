package id.tanggap.kit.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesGuardTest {

  private static void start(Map<String, String> environment, Map<String, String> properties) {
    new SettingNamesGuard()
        .check(
            new Boot(
                true,
                new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(properties, "a file", 260))
                    .build(),
                environment));
  }

  @ParameterizedTest
  @CsvSource({
    "TANGGAP_DB_PASWORD,TANGGAP_DB_PASSWORD",
    "TANGGAP_DB_PASSWORD_FIEL,TANGGAP_DB_PASSWORD_FILE",
    "TANGGAP_OICD_URL,TANGGAP_OIDC_URL",
    "TANGGAP_KAFKAS,TANGGAP_KAFKA",
    "TANGGAP_COMPLAINT_SLA_EVERRY,TANGGAP_COMPLAINT_SLA_EVERY"
  })
  void aMisspeltVariableIsRefusedWithTheNameThatWasMeant(String given, String meant) {
    assertThatThrownBy(() -> start(Map.of(given, "x"), Map.of()))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("there is no setting " + given)
        .hasMessageContaining("Did you mean " + meant + "?");
  }

  @Test
  void aMisspeltPropertyIsRefusedToo() {
    assertThatThrownBy(() -> start(Map.of(), Map.of("%prod.tanggap.outbox.batchsize", "1")))
        .hasMessageContaining("Did you mean tanggap.outbox.batch-size?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TANGGAP_DB_URL",
        "TANGGAP_PROCESS_EVERY",
        "TANGGAP_COMPLAINT_PROCESS_EVERY",
        "TANGGAP_PROVISIONER_SECRET_FILE",
        "TANGGAP_IDENTITY_CLIENT_SECRET_FILE",
        "TANGGAP_ACCOUNT_VAULT_LEASE_CLIENTS__CONNECTOR_",
        "TANGGAP_ACCOUNT_URL",
        "TANGGAP_PORT_GATEWAY",
        "TANGGAP_ACCOUNT_SERVICE_HOST",
        "TANGGAP_ACCOUNT_PORT_8081_TCP_ADDR",
        "TANGGAP_SOMETHING_OF_THEIR_OWN"
      })
  void whatIsKnownOrOfOthersIsLetPass(String name) {
    assertThatCode(() -> start(Map.of(name, "x"), Map.of())).doesNotThrowAnyException();
  }

  @Test
  void anAddressThatAClusterSetsIsNotTakenForAMisspeltPort() {
    assertThatCode(() -> start(Map.of("TANGGAP_HTTPS_PORT", "tcp://10.0.0.1:443"), Map.of()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> start(Map.of("TANGGAP_HTTPS_PORT", "443"), Map.of()))
        .hasMessageContaining("TANGGAP_HTTP_PORT");
  }

  @Test
  void lettersThatChangedPlacesAreASlipAndAnotherWordIsNone() {
    assertThatThrownBy(() -> start(Map.of("TANGGAP_KAKFA", "localhost:9092"), Map.of()))
        .hasMessageContaining("Did you mean TANGGAP_KAFKA?");
    assertThatCode(() -> start(Map.of("TANGGAP_KOPI", "hitam"), Map.of()))
        .doesNotThrowAnyException();
  }
}
