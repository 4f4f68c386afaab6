package id.tanggap.kit.boot;

import id.tanggap.kit.config.KnownSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

/**
 * Refuses a misspelt setting: it would be ignored in silence, and the default would hold. A name
 * that resembles nothing is only told, because others may use the same beginning for their own.
 */
@ApplicationScoped
class SettingNamesGuard implements BootGuard {

  private static final Logger LOG = Logger.getLogger(SettingNamesGuard.class);

  /** Variables that a cluster sets for each of its services, and those of the local stack. */
  private static final Pattern OF_OTHERS =
      Pattern.compile("TANGGAP_PORT_.*|.*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_[0-9]+_(TCP|UDP).*");

  private static final Pattern ADDRESS = Pattern.compile("(tcp|udp)://.*");
  private static final int ENVIRONMENT = 300;

  /** Letters to change, add or leave out to make one name of the other; -1 for more than two. */
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);

  @Override
  public int order() {
    return PROCESS;
  }

  @Override
  public void check(Boot boot) {
    List<String> variables = new ArrayList<>();
    for (Map.Entry<String, String> variable : boot.environment().entrySet()) {
      String name = variable.getKey();
      boolean ours = name.startsWith("TANGGAP_") && !OF_OTHERS.matcher(name).matches();
      if (ours && !(name.endsWith("_PORT") && ADDRESS.matcher(variable.getValue()).matches())) {
        variables.add(name);
      }
    }
    check(variables, knownVariables());
    List<String> properties = new ArrayList<>();
    for (ConfigSource source : boot.config().getConfigSources()) {
      if (source.getOrdinal() > Boot.SHIPPED && source.getOrdinal() != ENVIRONMENT) {
        source.getPropertyNames().stream()
            .map(name -> name.replaceFirst("^%[^.]+\\.", ""))
            .filter(name -> name.startsWith("tanggap."))
            .forEach(properties::add);
      }
    }
    check(properties, knownProperties());
  }

  /** Every variable by which a setting can be given. */
  static Collection<String> knownVariables() {
    Collection<String> known = new TreeSet<>();
    for (KnownSettings.Setting setting : KnownSettings.all()) {
      known.add(setting.environment());
      known.add(setting.derivedVariable());
      if (setting.secret()) {
        known.add(setting.fileVariable());
        known.add(setting.derivedVariable() + "_FILE");
      }
    }
    return known;
  }

  private static Collection<String> knownProperties() {
    Collection<String> known = new TreeSet<>();
    known.add("tanggap.service");
    for (KnownSettings.Setting setting : KnownSettings.all()) {
      known.add(setting.property());
      if (setting.secret()) {
        known.add(setting.fileProperty());
      }
    }
    return known;
  }

  static void check(Collection<String> given, Collection<String> known) {
    for (String name : new TreeSet<>(given)) {
      if (known.stream().noneMatch(each -> means(each, name))) {
        Optional<String> near = nearest(name, known);
        if (near.isPresent()) {
          throw Refusal.of(
              "there is no setting " + name,
              "Did you mean " + near.get() + "? docs/configuration.md has all of them");
        }
        LOG.warnf("There is no setting %s; docs/configuration.md has all of them", name);
      }
    }
  }

  /** Whether a name is the known one, or one that people chose below it. */
  private static boolean means(String known, String name) {
    int chosen = known.indexOf(known.startsWith("tanggap") ? "*" : KnownSettings.CHOSEN);
    return chosen < 0 ? known.equals(name) : name.startsWith(known.substring(0, chosen));
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(each -> SLIPS.apply(name, each) >= 0)
        .min(Comparator.comparingInt(each -> SLIPS.apply(name, each)));
  }
}
