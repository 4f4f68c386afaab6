package id.tanggap.gateway.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jboss.logging.Logger;

/**
 * Finds misspelt settings, which would be ignored in silence. The names are those of every program,
 * because programs are often given one common file of variables; the build puts the list here.
 */
final class SettingNames {

  private static final Logger LOG = Logger.getLogger(SettingNames.class);
  private static final String LIST = "/META-INF/tanggap/settings.txt";

  /** Letters to change, add or leave out to make one name of the other; -1 for more than two. */
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);

  /** Variables that a cluster sets for each of its services, and those of the local stack. */
  private static final Pattern OF_OTHERS =
      Pattern.compile("TANGGAP_PORT_.*|.*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_[0-9]+_(TCP|UDP).*");

  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp)://.*");

  private final Set<String> variables = new TreeSet<>();
  private final Set<String> properties = new TreeSet<>(Set.of("tanggap.service"));

  SettingNames() {
    try (InputStream list = SettingNames.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + LIST, e);
    }
  }

  private void add(String[] line) {
    String property = line[0];
    String derived = property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    variables.addAll(List.of(line[1], derived));
    properties.add(property);
    // the third word marks a secret, which may lie in a file
    if (line.length > 2) {
      variables.addAll(List.of(line[1] + "_FILE", derived + "_FILE"));
      properties.add(property + "-file");
    }
  }

  /**
   * Looks at the variables of the process.
   *
   * @throws IllegalStateException naming one that is a slip of a finger away from a known one
   */
  void checkVariables(Map<String, String> environment) {
    Set<String> given = new TreeSet<>(environment.keySet());
    given.removeIf(name -> !name.startsWith("TANGGAP_") || OF_OTHERS.matcher(name).matches());
    given.removeIf(
        name -> name.endsWith("_PORT") && ADDRESS.matcher(environment.get(name)).matches());
    check(given, variables, Pattern.compile("<NAME>|\\*"));
  }

  /** Looks at the names in files and on the command line in the same way. */
  void checkProperties(Collection<String> names) {
    Set<String> given = new TreeSet<>();
    names.forEach(name -> given.add(name.replaceFirst("^%[^.]+\\.", "")));
    given.removeIf(name -> !name.startsWith("tanggap."));
    check(given, properties, Pattern.compile("\\*"));
  }

  private static void check(Set<String> given, Set<String> known, Pattern chosen) {
    for (String name : given) {
      if (known.contains(name) || known.stream().anyMatch(each -> below(each, name, chosen))) {
        continue;
      }
      nearest(name, known)
          .ifPresent(
              near -> {
                throw NoStart.because(
                    "there is no setting " + name,
                    "Did you mean " + near + "? docs/configuration.md has all of them");
              });
      LOG.warnf("There is no setting %s; docs/configuration.md has all of them", name);
    }
  }

  /** Whether people chose the name below a known one. */
  private static boolean below(String known, String name, Pattern chosen) {
    String[] parts = chosen.split(known, 2);
    return parts.length > 1 && name.startsWith(parts[0]);
  }

  private static Optional<String> nearest(String name, Set<String> known) {
    return known.stream()
        .filter(each -> SLIPS.apply(name, each) >= 0)
        .min(Comparator.comparingInt(each -> SLIPS.apply(name, each)));
  }
}
