package id.tanggap.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The alert rules of the installation, held against what a running service tells. The tests of the
 * rules themselves are fed with samples that somebody wrote down; only a service shows that the
 * samples it tells are those that the rule asks for.
 */
public final class AlertRules {

  private static final Path CONFIG =
      Path.of(System.getProperty("tanggap.root", ".."), "config", "observability");

  /** The shape of a rule about a gauge: its name, one condition on a label, the bound. */
  private static final Pattern GAUGE =
      Pattern.compile(
          "max by \\([a-z, ]+\\) \\((tanggap_\\w+)(?:\\{(\\w+)=~?\"([^\"]+)\"})?\\) > ([0-9]+)");

  private static final Pattern SAMPLE = Pattern.compile("(tanggap_\\w+)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private AlertRules() {}

  /** A line of a scrape. */
  private record Sample(String name, String labels, double value) {
    boolean has(String label, String pattern) {
      return LABEL
          .matcher(labels)
          .results()
          .anyMatch(one -> one.group(1).equals(label) && one.group(2).matches(pattern));
    }
  }

  /**
   * Whether an alert fires when a service goes on telling what it tells now. Works for rules that
   * hold a gauge against a bound; where promtool is there, Prometheus must come to the same, with
   * the time that the condition has to last.
   *
   * @param service the label that the collector gives to its samples, for example {@code account}
   * @param scrape what {@code /q/metrics} answered
   */
  public static boolean fires(String alert, String service, String scrape) {
    String rule = expression(alert);
    Matcher gauge = GAUGE.matcher(rule);
    if (!gauge.matches()) {
      throw new IllegalArgumentException(alert + " asks for more than a gauge: " + rule);
    }
    List<Sample> samples = samples(gauge.group(1), scrape);
    boolean fires =
        samples.stream()
            .filter(one -> gauge.group(2) == null || one.has(gauge.group(2), gauge.group(3)))
            .anyMatch(one -> one.value() > Double.parseDouble(gauge.group(4)));
    if (Promtool.present(alert + " fires after the time that its condition has to last")) {
      requireOfPrometheus(alert, service, samples, fires);
    }
    return fires;
  }

  private static String expression(String alert) {
    for (JsonNode group : OpenApiLint.read(CONFIG.resolve("alerts.yml")).path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        if (rule.path("alert").asText().equals(alert)) {
          return rule.path("expr").asText().strip();
        }
      }
    }
    throw new IllegalArgumentException("There is no alert " + alert);
  }

  /** The samples of a gauge; what was not read yet is no number and left out. */
  private static List<Sample> samples(String name, String scrape) {
    List<Sample> samples = new ArrayList<>();
    for (String line : scrape.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches() && sample.group(1).equals(name) && !sample.group(3).equals("NaN")) {
        String labels = sample.group(2) == null ? "" : sample.group(2);
        samples.add(new Sample(name, labels, Double.parseDouble(sample.group(3))));
      }
    }
    return samples;
  }

  /** An hour of the same samples: no condition has to last longer. */
  private static void requireOfPrometheus(
      String alert, String service, List<Sample> samples, boolean fires) {
    StringBuilder test = new StringBuilder();
    test.append("rule_files: [")
        .append(CONFIG.toAbsolutePath().normalize())
        .append("/alerts.yml]\n");
    test.append("evaluation_interval: 1m\ntests:\n  - interval: 1m\n    input_series:\n");
    for (Sample sample : samples) {
      String labels = "job=\"tanggap\",service=\"" + service + "\"," + sample.labels();
      test.append("      - series: '%s{%s}'%n".formatted(sample.name(), labels));
      test.append("        values: '%s+0x60'%n".formatted(Math.round(sample.value())));
    }
    test.append("    promql_expr_test:\n");
    test.append(
        "      - expr: max(ALERTS{alertname=\"%s\",alertstate=\"firing\"})%n".formatted(alert));
    test.append("        eval_time: 1h\n        exp_samples: ");
    test.append(fires ? "[{labels: '{}', value: 1}]\n" : "[]\n");
    try {
      Path file = Files.createTempFile("tanggap-alert", ".yml");
      Files.writeString(file, test);
      Promtool.run(file.getParent(), "test", "rules", file.toString());
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
