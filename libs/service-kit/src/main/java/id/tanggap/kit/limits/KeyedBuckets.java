package id.tanggap.kit.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets in the memory of one replica, one for each of the keys seen last. Whoever is pushed
 * out by many others begins anew, so that the memory is bounded whatever the callers do.
 */
public final class KeyedBuckets {
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /** Buckets for so many keys, by this clock. */
  public KeyedBuckets(int keys, Clock clock) {
    this.time = new ClockMeter(clock);
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > keys;
          }
        };
  }

  /**
   * Takes one token from the bucket of a key, which begins full.
   *
   * @param tokens what the bucket holds, and what flows in over one period
   */
  public synchronized ConsumptionProbe take(String key, int tokens, Duration period) {
    return buckets
        .computeIfAbsent(
            key,
            first ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                    .withCustomTimePrecision(time)
                    .build())
        .tryConsumeAndReturnRemaining(1);
  }

  /** The injected clock in the measure of the library. */
  private record ClockMeter(Clock clock) implements TimeMeter {
    private static final long NANOS_IN_MILLI = 1_000_000;

    @Override
    public long currentTimeNanos() {
      return clock.millis() * NANOS_IN_MILLI;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
