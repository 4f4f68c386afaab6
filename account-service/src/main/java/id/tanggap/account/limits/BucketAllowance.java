package id.tanggap.account.limits;

import id.tanggap.account.application.impersonation.ReportAllowance;
import id.tanggap.account.config.ReportsConfig;
import id.tanggap.kit.limits.KeyedBuckets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Token buckets in the memory of one replica: one for all callers, one for each of the addresses
 * seen last. An address that was pushed out by many others begins anew, while all of them together
 * still share the common bucket.
 */
@ApplicationScoped
public class BucketAllowance implements ReportAllowance {
  private static final int ADDRESSES = 10_000;
  private static final String ALL = "all";

  private final ReportsConfig config;
  private final KeyedBuckets common;
  private final KeyedBuckets byAddress;

  BucketAllowance(ReportsConfig config, Clock clock) {
    this.config = config;
    this.common = new KeyedBuckets(1, clock);
    this.byAddress = new KeyedBuckets(ADDRESSES, clock);
  }

  @Override
  public boolean take(String address) {
    return byAddress.take(address, config.perAddress(), Duration.ofHours(1)).isConsumed()
        && common.take(ALL, config.perMinute(), Duration.ofMinutes(1)).isConsumed();
  }
}
