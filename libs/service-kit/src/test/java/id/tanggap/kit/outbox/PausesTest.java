package id.tanggap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PausesTest {

  private final AtomicLong now = new AtomicLong();
  private final Pauses pauses = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(2), now::get);

  @Test
  void aTopicRestsLongerAfterEveryFailureUpToTheBound() {
    assertThat(pauses.failed("t")).isTrue();
    assertThat(pauses.shortest()).isEqualTo(Duration.ofMillis(500));
    assertThat(pauses.failed("t")).isFalse();
    assertThat(pauses.shortest()).isEqualTo(Duration.ofSeconds(1));
    pauses.failed("t");
    pauses.failed("t");
    assertThat(pauses.shortest()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aRestEndsByTimeAndIsForgottenAfterASuccess() {
    pauses.failed("t");
    assertThat(pauses.resting()).containsExactly("t");

    now.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(pauses.resting()).isEmpty();
    assertThat(pauses.shortest()).isNull();

    assertThat(pauses.succeeded("t")).isTrue();
    assertThat(pauses.succeeded("t")).isFalse();
    assertThat(pauses.failed("t")).isTrue();
    assertThat(pauses.shortest()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void theFirstOfSeveralTopicsDecidesWhenToComeBack() {
    pauses.failed("slow");
    pauses.failed("slow");
    pauses.failed("quick");

    assertThat(pauses.shortest()).isEqualTo(Duration.ofMillis(500));
    assertThat(pauses.resting()).containsExactlyInAnyOrder("slow", "quick");
  }
}
