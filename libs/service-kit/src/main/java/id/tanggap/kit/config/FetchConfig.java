package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Pages on the internet that a service looks at. */
@ConfigMapping(prefix = "tanggap.fetch")
public interface FetchConfig {

  /** Ports to which a service connects; others are not asked, whatever an address says. */
  @WithDefault("80,443")
  Set<Integer> ports();
}
