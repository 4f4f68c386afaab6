package id.tanggap.account.application.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.config.ProofConfig;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.PageNotGovernment;
import id.tanggap.account.domain.official.Platform;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPolicyTest {

  private record Settings(
      String required,
      Map<String, String> requiredOn,
      Period freshFor,
      Period openFor,
      Set<String> governmentSuffixes)
      implements ProofConfig {}

  private static ControlPolicy policy(String required, Map<String, String> requiredOn) {
    return new ControlPolicy(
        new Settings(
            required, requiredOn, Period.ofDays(30), Period.ofDays(7), Set.of("go.id", "desa.id")));
  }

  @Test
  void aPlatformMayDemandMoreOrLessThanTheOthers() {
    ControlPolicy policy = policy("L2", Map.of("WEBSITE", "L1", "X", "L3"));
    assertThat(policy.required(Platform.WEBSITE)).isEqualTo(ControlLevel.L1);
    assertThat(policy.required(Platform.X)).isEqualTo(ControlLevel.L3);
    assertThat(policy.required(Platform.INSTAGRAM)).isEqualTo(ControlLevel.L2);
  }

  @Test
  void aPolicyWithoutAProofIsNone() {
    assertThatThrownBy(() -> policy("L0", Map.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy("L2", Map.of("X", "L0")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy("L2", Map.of("ORKUT", "L1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://dinkes.tegalkab.go.id/a?b", "http://A.GO.ID", "https://slawi.desa.id/"})
  void aGovernmentHostIsKnownByItsEnding(String url) {
    policy("L2", Map.of()).requireGovernment(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://go.id/", "https://xgo.id/", "https://a.go.id.contoh.example/", "a.go.id"})
  void whatOnlyLooksLikeOneIsNone(String url) {
    ControlPolicy policy = policy("L2", Map.of());
    assertThatThrownBy(() -> policy.requireGovernment(url)).isInstanceOf(PageNotGovernment.class);
  }
}
