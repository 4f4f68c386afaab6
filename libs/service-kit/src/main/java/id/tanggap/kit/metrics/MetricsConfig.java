package id.tanggap.kit.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often figures that cost a question are asked for; a scrape in between costs nothing. */
@ConfigMapping(prefix = "tanggap.metrics")
public interface MetricsConfig {

  /** How often to read the gauges that stand in the database (Quarkus duration, or "off"). */
  @WithDefault("30s")
  String readEvery();

  /** How often to ask the broker how much the dead-letter topics hold (duration, or "off"). */
  @WithDefault("30s")
  String deadLettersEvery();
}
