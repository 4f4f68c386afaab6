package id.tanggap.account.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityGuardTest {

  private static IdentityConfig config(Map<String, String> given) {
    Map<String, String> all = new HashMap<>();
    all.put("tanggap.identity.realm-url", "http://localhost:1/realms/tanggap");
    all.put("tanggap.identity.scan-every", "5s");
    all.putAll(given);
    return new SmallRyeConfigBuilder()
        .withMapping(IdentityConfig.class)
        .withConverter(Duration.class, 100, new DurationConverter())
        .withDefaultValues(all)
        .build()
        .getConfigMapping(IdentityConfig.class);
  }

  @Test
  void aPackagedServiceRefusesAPasswordThatOthersKnow() {
    IdentityConfig config = config(Map.of("tanggap.identity.dev-initial-password", "rahasia"));
    assertThatThrownBy(() -> IdentityGuard.require(config, true))
        .hasMessageContaining("dev-initial-password");
    assertThatCode(() -> IdentityGuard.require(config, false)).doesNotThrowAnyException();
  }

  @Test
  void aDevelopersMachineMaySayThatItIsOne() {
    IdentityConfig config =
        config(
            Map.of(
                "tanggap.identity.dev-initial-password", "rahasia",
                "tanggap.identity.developers-machine", "true"));
    assertThatCode(() -> IdentityGuard.require(config, true)).doesNotThrowAnyException();
  }

  @Test
  void anAttemptMustBeOverBeforeItsLeaseIs() {
    IdentityConfig config = config(Map.of("tanggap.identity.budget", "40s"));
    assertThatThrownBy(() -> IdentityGuard.require(config, true))
        .hasMessageContaining("tanggap.identity.lease");
  }
}
