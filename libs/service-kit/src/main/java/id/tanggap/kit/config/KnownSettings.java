package id.tanggap.kit.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Every setting of every program of the system, as the build wrote them down from the typed
 * settings. All of them are known to each program, because programs are often given one common file
 * of variables.
 */
public final class KnownSettings {

  /** What stands in a variable for a part that people choose. */
  public static final String CHOSEN = "<NAME>";

  private static final String LIST = "/META-INF/tanggap/settings.txt";
  private static final List<Setting> ALL = read();

  private KnownSettings() {}

  /**
   * A setting.
   *
   * @param property its name in configuration files; {@code *} stands for names that people choose
   * @param environment the variable that sets it
   * @param secret whether its value must never be shown and may lie in a file
   */
  public record Setting(String property, String environment, boolean secret) {

    /** The variable that names a file with the value. */
    public String fileVariable() {
      return environment + "_FILE";
    }

    /** The variable that MicroProfile Config derives from the property. */
    public String derivedVariable() {
      String upper = property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
      return upper.replace("*", CHOSEN);
    }

    /** False where that variable is a setting by itself: a file with several keys. */
    public boolean fileMayHoldIt() {
      return secret && ALL.stream().noneMatch(other -> other.environment().equals(fileVariable()));
    }

    /** The property that names a file with the value. */
    public String fileProperty() {
      return property + "-file";
    }
  }

  /** All of them. */
  public static List<Setting> all() {
    return ALL;
  }

  /** One of them, by its property. */
  public static Setting named(String property) {
    return ALL.stream()
        .filter(setting -> setting.property().equals(property))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(property));
  }

  private static List<Setting> read() {
    try (InputStream list = KnownSettings.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(part -> new Setting(part[0], part[1], part.length > 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + LIST, e);
    }
  }
}
