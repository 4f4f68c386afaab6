package id.tanggap.account.persistence;

import id.tanggap.account.application.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a condition together from the filters that are set; values become parameters only. */
public final class Conditions {
  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds a condition over one parameter, unless the value is null. */
  public Conditions with(String condition, String name, Object value) {
    if (value != null) {
      parts.add("(" + condition + ")");
      parameters.put(name, value);
    }
    return this;
  }

  /** Adds a condition without a parameter of its own. */
  public Conditions and(String condition) {
    parts.add("(" + condition + ")");
    return this;
  }

  /** Binds a further parameter. */
  public Conditions bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** Adds that an expression contains a text, in any case. */
  public Conditions containing(String expression, String name, String text) {
    String pattern = text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%";
    return with(
        expression + " like :" + name + " escape '!'",
        name,
        pattern == null ? null : pattern.toLowerCase(Locale.ROOT));
  }

  /** Restricts to the subtrees that a reader may see; the template holds {@code {path}}. */
  public Conditions within(Scope scope, String path) {
    return within(scope, path, "%s");
  }

  /** As {@link #within(Scope, String)}, with the test on the path put into a wider condition. */
  public Conditions within(Scope scope, String path, String around) {
    if (scope.wholeRegion()) {
      return this;
    }
    List<String> tests = new ArrayList<>();
    int number = 0;
    for (String code : scope.units()) {
      String name = "unit" + number++;
      tests.add(path + " like :" + name + " escape '!'");
      parameters.put(name, "%/" + escaped(code) + "/%");
    }
    return and(tests.isEmpty() ? "1 = 0" : around.formatted(String.join(" or ", tests)));
  }

  /** The whole condition. */
  public String where() {
    return String.join(" and ", parts);
  }

  /** Values of its parameters. */
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** The text with the wildcards of LIKE taken literally. */
  public static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
