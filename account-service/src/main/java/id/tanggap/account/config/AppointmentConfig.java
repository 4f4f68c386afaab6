package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is worth a warning about appointments. */
@ConfigMapping(prefix = "tanggap.appointment")
public interface AppointmentConfig {

  /** A person who serves more units than this on one day is warned about. */
  @WithDefault("3")
  int manyUnits();

  /** An appointment that ends within this time is announced. */
  @WithDefault("30d")
  Duration endingWithin();
}
