package id.tanggap.account.limits;

import id.tanggap.account.application.impersonation.ReportAllowance;
import id.tanggap.account.config.ReportsConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets in the memory of one replica: one for all callers, one for each of the addresses
 * seen last. An address that was pushed out by many others begins anew, while all of them together
 * still share the common bucket.
 */
@ApplicationScoped
public class BucketAllowance implements ReportAllowance {
  private static final int ADDRESSES = 10_000;

  private final ReportsConfig config;
  private final TimeMeter time;
  private final Bucket all;
  private final Map<String, Bucket> byAddress =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  BucketAllowance(ReportsConfig config, Clock clock) {
    this.config = config;
    this.time = new ClockMeter(clock);
    this.all = bucket(config.perMinute(), Duration.ofMinutes(1));
  }

  @Override
  public synchronized boolean take(String address) {
    Bucket own =
        byAddress.computeIfAbsent(
            address, first -> bucket(config.perAddress(), Duration.ofHours(1)));
    return own.tryConsume(1) && all.tryConsume(1);
  }

  private Bucket bucket(int tokens, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
        .withCustomTimePrecision(time)
        .build();
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
