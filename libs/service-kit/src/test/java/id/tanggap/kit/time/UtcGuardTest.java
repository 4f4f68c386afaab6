package id.tanggap.kit.time;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Z", "Etc/UTC", "GMT", "Etc/GMT"})
  void letsAJvmBootThatRunsInUtc(String zone) {
    assertThatCode(() -> UtcGuard.require(ZoneId.of(zone))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Jakarta", "+07:00", "Europe/London", "Africa/Abidjan"})
  void refusesEveryOtherZoneAndSaysWhatToDo(String zone) {
    assertThatIllegalStateException()
        .isThrownBy(() -> UtcGuard.require(ZoneId.of(zone)))
        .withMessage("The JVM runs in zone " + zone + "; start it with -Duser.timezone=UTC");
  }
}
