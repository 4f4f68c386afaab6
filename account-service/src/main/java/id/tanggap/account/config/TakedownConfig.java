package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long those who are asked to take a fake down may take to answer. */
@ConfigMapping(prefix = "tanggap.account.takedown")
public interface TakedownConfig {

  /** Whoever is not named below. */
  @WithDefault("P7D")
  Duration due();

  /** By name of the platform, for example {@code INSTAGRAM}. */
  Map<String, Duration> platforms();
}
