package id.tanggap.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  private boolean take(Buckets buckets, String key) {
    return buckets.take(key, 2).isConsumed();
  }

  @Test
  void allowsTheWholeMinuteAtOnceAndThenOneAfterTheOther() {
    Buckets buckets = new Buckets(10, time);
    assertThat(take(buckets, "a")).isTrue();
    assertThat(take(buckets, "a")).isTrue();
    assertThat(take(buckets, "a")).isFalse();
    nanos.addAndGet(Buckets.WINDOW.toNanos() / 2);
    assertThat(take(buckets, "a")).isTrue();
    assertThat(take(buckets, "a")).isFalse();
  }

  @Test
  void remembersOnlySoManyCallersAndForgetsWhoWasAwayLongest() {
    Buckets buckets = new Buckets(2, time);
    for (String key : new String[] {"a", "a", "b", "b", "a", "c"}) {
      take(buckets, key);
    }
    assertThat(buckets.size()).isEqualTo(2);
    assertThat(take(buckets, "a")).as("seen after b, so still known and empty").isFalse();
    assertThat(take(buckets, "b")).as("pushed out by c, so begins full").isTrue();
  }
}
