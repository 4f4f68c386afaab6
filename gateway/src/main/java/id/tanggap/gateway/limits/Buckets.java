package id.tanggap.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets in the memory of this replica, one for each of the keys seen last. Whoever is
 * pushed out by many others begins anew, so that the memory is bounded whatever callers do.
 */
final class Buckets {

  /** In which a bucket fills. */
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  Buckets(int most, TimeMeter time) {
    this.time = time;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** Takes one from the bucket of a key, which begins full and fills evenly. */
  synchronized ConsumptionProbe take(String key, int perWindow) {
    return buckets.computeIfAbsent(key, first -> full(perWindow)).tryConsumeAndReturnRemaining(1);
  }

  /** How many are kept. */
  synchronized int size() {
    return buckets.size();
  }

  private Bucket full(int perWindow) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perWindow).refillGreedy(perWindow, WINDOW))
        .withCustomTimePrecision(time)
        .build();
  }
}
