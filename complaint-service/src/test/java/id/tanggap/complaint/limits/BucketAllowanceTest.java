package id.tanggap.complaint.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.application.limits.PublicAllowance.Act;
import id.tanggap.complaint.application.limits.PublicAllowance.Grant;
import id.tanggap.complaint.config.PublicLimitsConfig;
import id.tanggap.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketAllowanceTest {

  private static final String CODE = "7Q2M-K9XD-41TZ-B0RW";

  private final TestClock clock = new TestClock();
  private final BucketAllowance allowance = new BucketAllowance(new Few(), clock);

  /** Three look-ups per address, five per network, four per code; one word less each. */
  private static final class Few implements PublicLimitsConfig {
    @Override
    public int trackPerAddress() {
      return 3;
    }

    @Override
    public int trackPerNetwork() {
      return 5;
    }

    @Override
    public int trackPerCode() {
      return 4;
    }

    @Override
    public int speakPerAddress() {
      return 2;
    }

    @Override
    public int speakPerNetwork() {
      return 4;
    }

    @Override
    public int speakPerCode() {
      return 3;
    }
  }

  @BeforeEach
  void theClockStands() {
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  private long granted(int times, Act act, String address, String code) {
    long granted = 0;
    for (int i = 0; i < times; i++) {
      granted += allowance.take(act, address, code).granted() ? 1 : 0;
    }
    return granted;
  }

  @Test
  void anAddressHasItsMeasureAndGetsMoreAsTimeGoesBy() {
    assertThat(granted(9, Act.TRACK, "203.0.113.7", null)).isEqualTo(3);
    Grant refused = allowance.take(Act.TRACK, "203.0.113.7", null);
    assertThat(refused.limit()).isEqualTo(3);
    assertThat(refused.remaining()).isZero();
    assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(20));
    clock.advance(Duration.ofSeconds(19));
    assertThat(granted(9, Act.TRACK, "203.0.113.7", null)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(granted(9, Act.TRACK, "203.0.113.7", null)).isEqualTo(1);
  }

  @Test
  void aNeighbourhoodHasOneTooAndAnotherIsNotTouched() {
    assertThat(granted(3, Act.TRACK, "203.0.113.7", null)).isEqualTo(3);
    assertThat(granted(3, Act.TRACK, "203.0.113.8", null)).isEqualTo(2);
    assertThat(granted(3, Act.TRACK, "203.0.114.8", null)).isEqualTo(3);
  }

  @Test
  void somebodyWithAWholeIpv6NetworkIsOneCaller() {
    assertThat(granted(2, Act.TRACK, "2001:db8:1:2::1", null)).isEqualTo(2);
    assertThat(granted(2, Act.TRACK, "2001:db8:1:2:ffff::9", null)).isEqualTo(1);
    assertThat(granted(3, Act.TRACK, "2001:db8:1:3::1", null)).isEqualTo(2);
    assertThat(granted(3, Act.TRACK, "2001:db8:2:3::1", null)).isEqualTo(3);
  }

  @Test
  void aCodeHasItsMeasureHoweverItIsTypedAndFromWherever() {
    long granted = 0;
    for (int i = 0; i < 9; i++) {
      String typed = i % 2 == 0 ? CODE : CODE.toLowerCase(java.util.Locale.ROOT).replace("-", "");
      granted += allowance.take(Act.TRACK, "198.51." + i + ".1", typed).granted() ? 1 : 0;
    }
    assertThat(granted).isEqualTo(4);
    assertThat(granted(1, Act.TRACK, "198.51.200.1", "41TZ-B0RW-7Q2M-K9XD")).isEqualTo(1);
  }

  @Test
  void speakingIsCountedApartAndByTheHour() {
    assertThat(granted(3, Act.TRACK, "203.0.113.7", null)).isEqualTo(3);
    assertThat(granted(5, Act.SPEAK, "203.0.113.7", null)).isEqualTo(2);
    clock.advance(Duration.ofMinutes(29));
    assertThat(granted(5, Act.SPEAK, "203.0.113.7", null)).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(granted(5, Act.SPEAK, "203.0.113.7", null)).isEqualTo(1);
  }

  @Test
  void whatIsNoAddressCountsForItselfAndIsNeverLookedUp() {
    assertThat(granted(9, Act.TRACK, "contoh.example", null)).isEqualTo(3);
    assertThat(granted(9, Act.TRACK, "x".repeat(10_000), null)).isEqualTo(3);
  }

  @Test
  void theScarcestMeasureIsTheOneThatIsTold() {
    granted(3, Act.TRACK, "198.51.100.1", CODE);
    Grant last = allowance.take(Act.TRACK, "203.0.113.9", CODE);
    assertThat(last.granted()).isTrue();
    assertThat(last.limit()).isEqualTo(4);
    assertThat(last.remaining()).isZero();
  }
}
