package id.tanggap.gateway.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

  private final SettingNames names = new SettingNames();

  @ParameterizedTest
  @CsvSource({
    "TANGGAP_GATEWAY_HOST,TANGGAP_GATEWAY_HOSTS",
    "TANGGAP_CORS_ORIGIN,TANGGAP_CORS_ORIGINS",
    "TANGGAP_ACOCUNT_URL,TANGGAP_ACCOUNT_URL",
    "TANGGAP_DB_PASSWORD_FIEL,TANGGAP_DB_PASSWORD_FILE"
  })
  void aMisspeltVariableIsRefusedWithTheNameThatWasMeant(String given, String meant) {
    assertThatThrownBy(() -> names.checkVariables(Map.of(given, "x")))
        .hasRootCauseInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("there is no setting " + given)
        .hasMessageContaining("Did you mean " + meant + "?");
  }

  @Test
  void aMisspeltPropertyIsRefusedToo() {
    assertThatThrownBy(() -> names.checkProperties(List.of("%prod.tanggap.gateway.pool.sizes")))
        .hasMessageContaining("Did you mean tanggap.gateway.pool.size?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TANGGAP_GATEWAY_HOSTS",
        "TANGGAP_GATEWAY_UPSTREAMS_OTHER_URLS",
        "TANGGAP_DB_URL",
        "TANGGAP_VAULT_KEY",
        "TANGGAP_PORT_GATEWAY",
        "TANGGAP_GATEWAY_SERVICE_HOST",
        "TANGGAP_GATEWAY_PORT_8080_TCP_ADDR",
        "TANGGAP_SOMETHING_OF_THEIR_OWN",
        "PATH"
      })
  void whatIsKnownOrOfOthersIsLetPass(String name) {
    assertThatCode(() -> names.checkVariables(Map.of(name, "x"))).doesNotThrowAnyException();
  }

  @Test
  void anAddressThatAClusterSetsIsNotTakenForAMisspeltPort() {
    assertThatCode(() -> names.checkVariables(Map.of("TANGGAP_HTTPS_PORT", "tcp://10.0.0.1:443")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> names.checkVariables(Map.of("TANGGAP_HTTPS_PORT", "443")))
        .hasMessageContaining("TANGGAP_HTTP_PORT");
  }

  @Test
  void lettersThatChangedPlacesAreASlipAndAnotherWordIsNone() {
    assertThatThrownBy(() -> names.checkVariables(Map.of("TANGGAP_KAKFA", "localhost:9092")))
        .hasMessageContaining("Did you mean TANGGAP_KAFKA?");
    assertThatCode(() -> names.checkVariables(Map.of("TANGGAP_KOPI", "hitam")))
        .doesNotThrowAnyException();
  }
}
