package id.tanggap.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal without words is a defect of the build. Reads which codes the classes of a service can
 * refuse with, and demands a text for each in both languages.
 */
public final class ProblemTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private ProblemTexts() {}

  /**
   * Checks the texts of one service.
   *
   * @param rootPackage the package of the service, {@code id.tanggap.account}
   * @throws AssertionError naming everything that is missing: a title and a detail for each code of
   *     a rejection, any text for each code of a fault, a text for each constraint's code, a key
   *     that only one language has, placeholders that differ between the languages
   */
  public static void complete(String rootPackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rootPackage);
    complete(classes);
  }

  /**
   * Checks the texts that classes need which somebody else picked.
   *
   * @throws AssertionError like {@link #complete(String)}
   */
  public static void complete(JavaClasses classes) {
    List<String> missing = new ArrayList<>();
    Properties indonesian = texts("");
    Properties english = texts("_en");
    ProblemCodes codes = new ProblemCodes(classes);
    missing.addAll(codes.unreadable());
    for (String code : codes.ofRejections()) {
      for (String key : List.of(code + ".title", code + ".detail")) {
        demand(key, indonesian, english, missing);
      }
    }
    for (String code : codes.ofFaults()) {
      if (!hasAny(code, indonesian) || !hasAny(code, english)) {
        missing.add(code + ".message is missing in Indonesian or English");
      }
    }
    load("problems/constraints.properties")
        .forEach(
            (constraint, code) -> {
              demand(code + ".title", indonesian, english, missing);
              demand(code + ".detail", indonesian, english, missing);
            });
    compare(indonesian, english, missing);
    if (!missing.isEmpty()) {
      throw new AssertionError(String.join("\n", missing));
    }
  }

  private static Properties texts(String language) {
    Properties texts = load("problems/kit" + language + ".properties");
    texts.putAll(load("problems/service" + language + ".properties"));
    return texts;
  }

  private static void demand(
      String key, Properties indonesian, Properties english, List<String> missing) {
    if (!indonesian.containsKey(key)) {
      missing.add(key + " is missing in Indonesian");
    }
    if (!english.containsKey(key)) {
      missing.add(key + " is missing in English");
    }
  }

  private static boolean hasAny(String code, Properties texts) {
    return texts.containsKey(code + ".message")
        || texts.containsKey(code + ".detail")
        || texts.containsKey(code + ".title");
  }

  private static void compare(Properties indonesian, Properties english, List<String> missing) {
    Set<String> keys = new TreeSet<>(indonesian.stringPropertyNames());
    keys.addAll(english.stringPropertyNames());
    for (String key : keys) {
      String one = indonesian.getProperty(key);
      String other = english.getProperty(key);
      if (one == null || other == null) {
        missing.add(key + " is missing in " + (one == null ? "Indonesian" : "English"));
      } else if (!placeholders(one).equals(placeholders(other))) {
        missing.add(key + " has other placeholders in English than in Indonesian");
      }
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Properties load(String name) {
    Properties lines = new Properties();
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (file != null) {
        lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
    return lines;
  }
}
