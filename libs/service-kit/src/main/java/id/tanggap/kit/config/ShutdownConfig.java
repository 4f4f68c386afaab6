package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service goes down when it is told to. */
@ConfigMapping(prefix = "tanggap.shutdown")
public interface ShutdownConfig {

  /**
   * How long it says at {@code /q/health/ready} that it goes down while it still takes requests, so
   * that whoever distributes them hears of it first.
   */
  @WithDefault("3s")
  Duration notice();

  /** How long requests on their way may take to finish afterwards; new ones get 503. */
  @WithDefault("20s")
  Duration timeout();
}
