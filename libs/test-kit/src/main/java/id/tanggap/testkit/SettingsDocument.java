package id.tanggap.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that can be set about the programs, written down from their sources: a page for people
 * and a list by which a program finds misspelt names. A name that is used somewhere and has no
 * typed setting with a description is a fault.
 */
public final class SettingsDocument {

  /** The page, below the root of the repository. */
  public static final String PAGE = "docs/configuration.md";

  /** The list, below the root of the repository. */
  public static final String LIST =
      "libs/service-kit/src/main/resources/META-INF/tanggap/settings.txt";

  private static final String KIT = "libs/service-kit";
  private static final List<String> SERVICES =
      List.of(
          "account-service", "content-calendar-service", "complaint-service", "monitoring-service");
  private static final String GATEWAY = "gateway";

  /** Says which program it is; not for people. */
  private static final Set<String> FIXED = Set.of("tanggap.service");

  private static final String PORT = "tanggap.http.port";

  /** A default that a variable overrides: {@code ${TANGGAP_X:default}}. */
  private static final Pattern VARIABLE = Pattern.compile("^\\$\\{(TANGGAP_[A-Z0-9_]+):(.*)}$");

  private static final Pattern ANY_VARIABLE = Pattern.compile("\\$\\{(TANGGAP_[A-Z0-9_]+)");

  /** Where code reads a setting by its name. */
  private static final Pattern USE =
      Pattern.compile("(?:ConfigProperty\\(\\s*name = \"|\"\\{)(tanggap\\.[a-z0-9.-]+)");

  private final Path root;
  private final Set<String> list = new TreeSet<>();
  private final StringBuilder page = new StringBuilder();
  private final Set<String> untyped = new TreeSet<>();

  private SettingsDocument(Path root) {
    this.root = root;
  }

  /**
   * Writes down the settings of a repository.
   *
   * @return content by path below the root
   * @throws IllegalStateException when a name has no typed setting
   */
  public static Map<String, String> of(Path root) {
    return new SettingsDocument(root).write();
  }

  private Map<String, String> write() {
    page.append(INTRODUCTION);
    Map<String, String> common = properties(KIT);
    List<SettingSources.Group> kit = groups(KIT);
    section("Every service", "of the four services", KIT, kit, common, Map.of());
    Set<String> typed = names(kit);
    for (String service : SERVICES) {
      Map<String, String> own = properties(service);
      List<SettingSources.Group> groups = groups(service);
      Set<String> known = names(groups);
      known.addAll(typed);
      require(service, own, known);
      section(service, "of " + service + " alone", service, groups, own, common);
    }
    require(KIT, common, typed);
    List<SettingSources.Group> gateway = groups(GATEWAY);
    require(GATEWAY, properties(GATEWAY), names(gateway));
    section(GATEWAY, "of the gateway", GATEWAY, gateway, properties(GATEWAY), Map.of());
    if (!untyped.isEmpty()) {
      throw new IllegalStateException(
          "Not declared in a @ConfigMapping with a description: " + untyped);
    }
    StringBuilder lines =
        new StringBuilder("# written by SettingsDocumentTest: property, variable, kind\n");
    list.forEach(line -> lines.append(line).append('\n'));
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PAGE, page.toString());
    files.put(LIST, lines.toString());
    return files;
  }

  private void section(
      String title,
      String whose,
      String module,
      List<SettingSources.Group> groups,
      Map<String, String> own,
      Map<String, String> common) {
    page.append("\n## ").append(title).append('\n');
    Map<String, String> changed = new TreeMap<>();
    for (SettingSources.Group group : groups) {
      page.append("\n### ").append("`").append(group.prefix()).append("`\n\n");
      page.append(group.text()).append("\n\n");
      page.append("| variable | property | what | type | default |\n|---|---|---|---|---|\n");
      for (SettingSources.Setting setting : group.settings()) {
        row(setting, own.get(setting.property()), names(groups));
        chosen(setting, own).forEach(each -> row(each, own.get(each.property()), Set.of()));
      }
    }
    own.forEach(
        (property, value) -> {
          Matcher variable = VARIABLE.matcher(value);
          String before = common.get(property);
          boolean port = property.equals(PORT) && !module.equals(GATEWAY);
          if (variable.matches() && (before != null && !before.equals(value) || port)) {
            changed.put(property, variable.group(2));
          }
        });
    changed.forEach(
        (property, value) ->
            page.append("\nDefault %s: `%s` is `%s`.\n".formatted(whose, property, value)));
  }

  /** Where names can be chosen, those that the program ships with a variable of their own. */
  private static List<SettingSources.Setting> chosen(
      SettingSources.Setting setting, Map<String, String> own) {
    return own.keySet().stream()
        .filter(name -> setting.property().contains("*") && matches(setting.property(), name))
        .filter(name -> VARIABLE.matcher(own.get(name)).matches())
        .map(
            name ->
                new SettingSources.Setting(
                    name, setting.type(), null, false, setting.secret(), setting.text()))
        .toList();
  }

  private void row(SettingSources.Setting setting, String given, Set<String> declared) {
    String variable = variable(setting.property());
    String standard = setting.standard();
    if (given != null) {
      Matcher named = VARIABLE.matcher(given);
      if (named.matches()) {
        variable = named.group(1);
        standard = named.group(2);
      } else {
        standard = given;
      }
    }
    boolean file = setting.secret() && !declared.contains(setting.property() + "-file");
    page.append(
        "| `%s`%s | `%s` | %s%s | %s | %s |\n"
            .formatted(
                variable,
                file ? " or `" + variable + "_FILE`" : "",
                setting.property(),
                setting.secret() ? "**Secret.** " : "",
                setting.text().replace("|", "\\|"),
                setting.type(),
                shown(setting, standard)));
    list.add(setting.property() + " " + variable + (setting.secret() ? " secret" : ""));
  }

  private static String shown(SettingSources.Setting setting, String standard) {
    if (standard != null && !standard.isEmpty()) {
      return "`" + standard + "`";
    }
    if (setting.property().equals(PORT)) {
      return "own of each service";
    }
    return setting.optional() ? "none" : "must be set";
  }

  /** Every name in the files and the code of a module must be declared. */
  private void require(String module, Map<String, String> properties, Set<String> declared) {
    Set<String> used = new TreeSet<>(uses(module));
    properties.forEach(
        (name, value) -> {
          if (name.startsWith("tanggap.")) {
            used.add(name);
          } else if (ANY_VARIABLE.matcher(value).find()) {
            untyped.add(module + ": " + value);
          }
        });
    for (String name : used) {
      boolean known = declared.stream().anyMatch(each -> matches(each, name));
      if (!known && !FIXED.contains(name)) {
        untyped.add(module + ": " + name);
      }
    }
  }

  private static boolean matches(String declared, String name) {
    return name.matches(declared.replace(".", "\\.").replace("*", "[^.]+"));
  }

  private static Set<String> names(List<SettingSources.Group> groups) {
    Set<String> names = new TreeSet<>();
    groups.forEach(group -> group.settings().forEach(each -> names.add(each.property())));
    return names;
  }

  private List<SettingSources.Group> groups(String module) {
    return SettingSources.below(root.resolve(module).resolve("src/main/java"));
  }

  private Set<String> uses(String module) {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher use = USE.matcher(Files.readString(file));
        while (use.find()) {
          names.add(use.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sources of " + module, e);
    }
    return names;
  }

  /** What the module ships, without what holds in tests or development only. */
  private Map<String, String> properties(String module) {
    Path resources = root.resolve(module).resolve("src/main/resources");
    String name =
        module.equals(KIT) ? "META-INF/microprofile-config.properties" : "application.properties";
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(resources.resolve(name))) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the settings of " + module, e);
    }
    Map<String, String> all = new TreeMap<>();
    read.forEach((key, value) -> all.put((String) key, (String) value));
    all.keySet().removeIf(key -> key.startsWith("%"));
    return all;
  }

  /** The variable of a property, as MicroProfile Config derives it. */
  private static String variable(String property) {
    List<String> parts = new ArrayList<>();
    for (String part : property.split("\\.")) {
      parts.add(part.equals("*") ? "<NAME>" : part.replace('-', '_').toUpperCase(Locale.ROOT));
    }
    return String.join("_", parts);
  }

  private static final String INTRODUCTION =
      """
      # Configuration

      Written by the build from the typed settings of the programs; see CONTRIBUTING for how. \
      Change the Javadoc of a setting, not this page.

      A setting is given as a variable of the environment, as a Java property (`-Dproperty=value`) \
      or in a file `config/application.properties` beside the program; the variable wins over the \
      file. Where a table names a short variable, the one that is derived from the property is \
      understood as well. Everything of \
      [Quarkus](https://quarkus.io/guides/all-config) and of the Kafka client (`kafka.*`) can be \
      set in the same way.

      **Secrets.** For every secret setting `X` the variable `X_FILE` (or the property with `-file` \
      at its end) may name a file that holds it, as Docker and Kubernetes mount them; one line \
      break at its end does not count. Setting both is refused, and so is a file that is missing, \
      unreadable or empty. A file is read once, at the start. In a variable a dollar sign must be \
      written `\\$`; in a file it stands for itself. Settings whose name ends in `KEY_FILE` or \
      `KEYS_FILE` are files with several keys, as their row says.

      **Names.** A variable `TANGGAP_…` or a property `tanggap.…` that nobody knows is told in the \
      log; one that is a misspelling of a known name is refused. The ports of the local stack \
      (`TANGGAP_PORT_…`) stand in the README.

      **What is refused in production.** A program that is packaged does not start, with one line \
      that names the cure: with secrets that others know, without an identity provider or with one \
      without encryption, in a JVM that is not in UTC, as a superuser of the database, in a \
      database that is not its own, without the topics that it needs, with a secret whose file \
      cannot be used, with half a login to Kafka, and without the keys that seal and sign or with \
      some that cannot be used; the gateway with an address of a service or a trusted proxy that is \
      none. `TANGGAP_DEVELOPERS_MACHINE=true` lets known secrets, a superuser and a \
      missing or unencrypted identity provider pass, for a developer's machine alone.
      """;
}
