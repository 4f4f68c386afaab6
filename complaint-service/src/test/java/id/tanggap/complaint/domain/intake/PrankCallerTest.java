package id.tanggap.complaint.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrankCallerTest {

  private static final Instant NOW = Instant.parse("2026-03-13T03:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final PrankCaller caller = PrankCaller.first("33.28", "m");

  private void jokes(int times) {
    for (int i = 0; i < times; i++) {
      caller.joked(UUID.randomUUID(), 3, DAY, NOW);
    }
  }

  @Test
  void theThirdJokeBlocksForADayToTheSecond() {
    jokes(2);
    assertThat(caller.blockedAt(NOW)).isFalse();
    jokes(1);
    assertThat(caller.blockedAt(NOW)).isTrue();
    assertThat(caller.blockedAt(NOW.plus(DAY).minusSeconds(1))).isTrue();
    assertThat(caller.blockedAt(NOW.plus(DAY))).isFalse();
  }

  @Test
  void afterALiftItTakesThreeMore() {
    jokes(3);
    caller.lift("k", "Telepon dipakai bersama", NOW);
    assertThat(caller.blockedAt(NOW)).isFalse();
    assertThatThrownBy(() -> caller.lift("k", "Lagi", NOW)).isInstanceOf(CallerNotBlocked.class);
    jokes(2);
    assertThat(caller.blockedAt(NOW)).isFalse();
    jokes(1);
    assertThat(caller.blockedAt(NOW)).isTrue();
    assertThat(caller.liftReason()).isNull();
  }
}
