package id.tanggap.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people read when something is refused, in both languages. The kit's texts stand in {@code
 * problems/kit.properties} (Indonesian) and {@code kit_en.properties}; a service adds {@code
 * service.properties} and {@code service_en.properties} and may replace a text of the kit. Keys are
 * {@code <code>.title}, {@code <code>.detail} and, for a single fault, {@code <code>.message};
 * {@code {name}} stands for a value of the details.
 *
 * <p>Not {@link java.util.ResourceBundle}: its fall-back to the language of the machine would
 * answer an Indonesian in whatever language the server was installed in.
 */
@ApplicationScoped
public class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  private final Map<Locale, Properties> texts = new HashMap<>();

  Texts() {
    texts.put(Languages.INDONESIAN, load("problems/kit.properties", "problems/service.properties"));
    texts.put(
        Languages.ENGLISH, load("problems/kit_en.properties", "problems/service_en.properties"));
  }

  /** What kind of problem; null when there is no such text. */
  public String title(Locale language, String code) {
    return texts(language).getProperty(code + ".title");
  }

  /** What is wrong this time; null when there is no such text. */
  public String detail(Locale language, String code, Map<String, ?> details) {
    return fill(texts(language).getProperty(code + ".detail"), details);
  }

  /**
   * What is wrong at one place. Falls back to the detail and the title of the same code, so that a
   * rejection may also be used as a fault.
   *
   * @return never null; the code itself when nothing better is known
   */
  public String message(Locale language, String code, Map<String, ?> details) {
    Properties known = texts(language);
    for (String kind : new String[] {".message", ".detail", ".title"}) {
      String text = known.getProperty(code + kind);
      if (text != null) {
        return fill(text, details);
      }
    }
    return code;
  }

  /** Whether a text of exactly this key exists. */
  public boolean has(Locale language, String key) {
    return texts(language).containsKey(key);
  }

  private Properties texts(Locale language) {
    return texts.getOrDefault(language, texts.get(Languages.INDONESIAN));
  }

  private static String fill(String text, Map<String, ?> details) {
    if (text == null) {
      return null;
    }
    Matcher placeholder = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (placeholder.find()) {
      placeholder.appendReplacement(
          filled, Matcher.quoteReplacement(written(details.get(placeholder.group(1)))));
    }
    return placeholder.appendTail(filled).toString();
  }

  private static String written(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? "" : String.valueOf(value);
  }

  private static Properties load(String... names) {
    Properties all = new Properties();
    for (String name : names) {
      try (InputStream file =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
        if (file != null) {
          Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
          all.load(reader);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(name, unreadable);
      }
    }
    return all;
  }
}
