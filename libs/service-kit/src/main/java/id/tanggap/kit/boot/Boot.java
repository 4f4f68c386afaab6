package id.tanggap.kit.boot;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.Optional;

/**
 * What guards look at.
 *
 * @param packaged true for the service as it is shipped, false in tests and in development mode
 * @param config every setting, from wherever
 * @param environment the variables of the process
 */
public record Boot(boolean packaged, SmallRyeConfig config, Map<String, String> environment) {

  /** Files that are shipped inside the program stay at or below this; what people set is above. */
  static final int SHIPPED = 250;

  /** The value of a setting, unless it is absent or empty. */
  public Optional<String> setting(String name) {
    return config.getOptionalValue(name, String.class);
  }

  /** Whether somebody set it, so that it is not the default of the program. */
  boolean given(String name) {
    ConfigValue value = config.getConfigValue(name);
    return value.getValue() != null && value.getConfigSourceOrdinal() > SHIPPED;
  }

  /**
   * Whether this is the machine of a developer, where passwords may be known and nothing comes from
   * outside. Said in so many words, never guessed.
   */
  public boolean developersMachine() {
    return setting("tanggap.developers-machine").map(Boolean::parseBoolean).orElse(false);
  }
}
