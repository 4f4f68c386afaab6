package id.tanggap.gateway.problem;

import id.tanggap.gateway.visit.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** A bundle of texts in both languages, read once from the class path as UTF-8. */
public final class Texts {

  private final String name;
  private final Map<Languages, Properties> bundles = new EnumMap<>(Languages.class);

  /**
   * Reads {@code name.properties} (Indonesian) and {@code name_en.properties}.
   *
   * @throws IllegalStateException when a file is missing or one language lacks a key of the other
   */
  public Texts(String name) {
    this.name = name;
    bundles.put(Languages.INDONESIAN, read(name + ".properties"));
    bundles.put(Languages.ENGLISH, read(name + "_en.properties"));
    if (!all(Languages.INDONESIAN).keySet().equals(all(Languages.ENGLISH).keySet())) {
      throw new IllegalStateException("The two languages of " + name + " have different keys");
    }
  }

  /** The text of a key; a missing key is a fault of the build. */
  public String get(Languages language, String key) {
    String text = bundles.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No text for " + key + " in " + name);
    }
    return text;
  }

  /** All texts of a language. */
  public Map<Object, Object> all(Languages language) {
    return bundles.get(language);
  }

  private static Properties read(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing text file " + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
