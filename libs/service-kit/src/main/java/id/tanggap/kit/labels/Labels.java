package id.tanggap.kit.labels;

import id.tanggap.kit.problem.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the constants of the API are called in front of people. A bundle is a pair of files, {@code
 * labels/service.properties} (Indonesian) and {@code labels/service_en.properties}, with one line
 * per constant: {@code UnitType.AGENCY=Perangkat daerah}.
 */
public final class Labels {
  private Labels() {}

  /**
   * The labels of one language, by the name of the enumeration and then by constant.
   *
   * @param bundle path without ending, {@code labels/service}
   * @param language one of {@link Languages}; any other means Indonesian
   * @throws IllegalStateException when the bundle does not exist or a line names no enumeration
   */
  public static Map<String, Map<String, String>> of(String bundle, Locale language) {
    String file = bundle + (Languages.ENGLISH.equals(language) ? "_en" : "") + ".properties";
    Map<String, Map<String, String>> labels = new TreeMap<>();
    read(file)
        .forEach(
            (key, label) -> {
              String name = (String) key;
              int dot = name.indexOf('.');
              if (dot < 1) {
                throw new IllegalStateException(
                    file + ": " + name + " is not Enumeration.CONSTANT");
              }
              labels
                  .computeIfAbsent(name.substring(0, dot), ignored -> new TreeMap<>())
                  .put(name.substring(dot + 1), (String) label);
            });
    return labels;
  }

  private static Properties read(String file) {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties lines = new Properties();
      lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
