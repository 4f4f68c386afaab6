package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts change hands. */
@ConfigMapping(prefix = "tanggap.handover")
public interface HandoverConfig {

  /** How long a handover may take until it is put before the coordinators. */
  @WithDefault("14d")
  Duration timeLimit();
}
