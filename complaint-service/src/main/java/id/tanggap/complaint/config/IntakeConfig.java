package id.tanggap.complaint.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the desk that takes reports. */
@ConfigMapping(prefix = "tanggap.complaint.intake")
public interface IntakeConfig {

  /** After how many jokes a number is not listened to. */
  @WithDefault("3")
  int pranksUntilBlock();

  /** For how long. */
  @WithDefault("1D")
  Duration prankBlock();
}
