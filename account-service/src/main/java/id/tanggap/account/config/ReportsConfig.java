package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many reports of fakes are taken from people without a login. */
@ConfigMapping(prefix = "tanggap.account.reports")
public interface ReportsConfig {

  /** From one address, per hour. */
  @WithDefault("10")
  int perAddress();

  /** From all addresses together, per minute and replica. */
  @WithDefault("120")
  int perMinute();

  /** Cases that may wait for a look in one region before no more are taken. */
  @WithDefault("1000")
  int waiting();
}
