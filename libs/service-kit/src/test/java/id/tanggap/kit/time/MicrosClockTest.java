package id.tanggap.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosClockTest {

  private static final Instant FINE = Instant.parse("2026-03-13T02:00:00.123456789Z");

  private final Clock clock = new Clocks().utc();

  @Test
  void isNeverFinerThanTheDatabase() {
    Clock fine = new MicrosClock(Clock.fixed(FINE, ZoneOffset.UTC));
    assertThat(fine.instant()).isEqualTo(Instant.parse("2026-03-13T02:00:00.123456Z"));
    assertThat(clock.instant().getNano() % 1_000).isZero();
  }

  @Test
  void tellsMillisecondsAndKeepsItsZone() {
    Clock fine = new MicrosClock(Clock.fixed(FINE, ZoneOffset.UTC));
    assertThat(fine.millis()).isEqualTo(FINE.toEpochMilli());
    assertThat(clock.millis()).isPositive();
    ZoneId jayapura = ZoneId.of("Asia/Jayapura");
    assertThat(fine.withZone(jayapura).getZone()).isEqualTo(jayapura);
  }
}
