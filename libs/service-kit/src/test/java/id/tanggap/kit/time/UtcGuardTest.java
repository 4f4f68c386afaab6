package id.tanggap.kit.time;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
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
    assertThatThrownBy(() -> UtcGuard.require(ZoneId.of(zone)))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessage(
            "Tanggap does not start: the JVM runs in zone "
                + zone
                + ". Start it with -Duser.timezone=UTC");
  }
}
