package id.tanggap.kit.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What kind of machine this is. */
@ConfigMapping(prefix = "tanggap")
public interface MachineConfig {

  /**
   * Says that this is the machine of a developer although the program is packaged: secrets that
   * others know, a superuser and an identity provider without encryption are then let pass.
   */
  @WithDefault("false")
  boolean developersMachine();
}
