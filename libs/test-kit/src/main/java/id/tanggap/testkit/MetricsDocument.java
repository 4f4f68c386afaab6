package id.tanggap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of metrics for operators, and what a service really tells. A metric that is missing in
 * the document is found by nobody, and an alert on one that does not exist never fires.
 */
public final class MetricsDocument {

  private static final Path FILE =
      Path.of(System.getProperty("tanggap.root", ".."), "docs", "metrics.md");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `(tanggap_[a-z_]+)` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
  private static final Pattern LIBRARY = Pattern.compile("(?m)^\\| `([A-Za-z_]+)` \\|[^|]*\\|$");
  private static final Pattern HELP = Pattern.compile("# HELP (tanggap_\\w+) (.*)");
  private static final Pattern TYPE = Pattern.compile("# TYPE (tanggap_\\w+) (\\w+)");
  private static final Pattern SAMPLE = Pattern.compile("(tanggap_\\w+?)(?:\\{([^}]*)})? \\S+");
  private static final String TOTAL = "_total";
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  private MetricsDocument() {}

  /**
   * A documented metric.
   *
   * @param tellers services that tell it
   * @param fromStart whether it is there before anything was done
   */
  record Metric(
      String name,
      String type,
      Set<String> labels,
      Set<String> tellers,
      boolean fromStart,
      String what) {}

  /** What a scrape says of one family. */
  private static final class Told {
    private String type = "";
    private String help = "";
    private final Set<String> labels = new TreeSet<>();
  }

  /**
   * Compares the document with a service.
   *
   * @param service its short name, for example {@code complaint}
   * @param scrape what {@code /q/metrics} answered
   * @throws AssertionError naming every difference
   */
  public static void check(String service, String scrape) {
    List<String> differences = differences(metrics(text()), service, scrape);
    if (!differences.isEmpty()) {
      throw new AssertionError("docs/metrics.md\n  " + String.join("\n  ", differences));
    }
  }

  static List<String> differences(Map<String, Metric> documented, String service, String scrape) {
    Map<String, Told> told = told(scrape);
    List<String> differences = new ArrayList<>();
    told.forEach(
        (name, family) -> {
          Metric metric = documented.get(name);
          if (metric == null) {
            differences.add(name + " is told and not documented");
          } else {
            compare(metric, family, service, differences);
          }
        });
    documented.values().stream()
        .filter(metric -> metric.fromStart() && metric.tellers().contains(service))
        .filter(metric -> !told.containsKey(metric.name()))
        .forEach(metric -> differences.add(metric.name() + " is documented and not told"));
    return differences;
  }

  private static void compare(
      Metric metric, Told family, String service, List<String> differences) {
    String name = metric.name();
    if (!metric.tellers().contains(service)) {
      differences.add(name + " is told by " + service + ", too");
    }
    if (!metric.type().equals(family.type)) {
      differences.add(name + " is a " + family.type);
    }
    if (!metric.labels().equals(family.labels)) {
      differences.add(name + " has the labels " + family.labels);
    }
    if (!metric.what().equals(family.help)) {
      differences.add(name + " is described as: " + family.help);
    }
  }

  private static Map<String, Told> told(String scrape) {
    Map<String, Told> told = new TreeMap<>();
    Set<String> bareCounters = bareCounters(scrape);
    for (String line : scrape.split("\n")) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (help.matches()) {
        family(told, bareCounters, help.group(1)).help = help.group(2).trim();
      } else if (type.matches()) {
        family(told, bareCounters, type.group(1)).type = type.group(2);
      } else if (sample.matches() && told.containsKey(family(sample.group(1)))) {
        labels(sample.group(2), told.get(family(sample.group(1))).labels);
      }
    }
    // the largest value of a summary is a family of its own for the collector only
    told.keySet().removeIf(name -> told.containsKey(name.replaceFirst("_max$", "")) && isMax(name));
    return told;
  }

  private static Told family(Map<String, Told> told, Set<String> bareCounters, String name) {
    return told.computeIfAbsent(
        bareCounters.contains(name) ? name + TOTAL : name, missing -> new Told());
  }

  /** The newer of the two formats names the family of a counter without the end of its samples. */
  private static Set<String> bareCounters(String scrape) {
    Set<String> names = new TreeSet<>();
    Matcher type = TYPE.matcher(scrape);
    while (type.find()) {
      if (type.group(2).equals("counter") && !type.group(1).endsWith(TOTAL)) {
        names.add(type.group(1));
      }
    }
    return names;
  }

  private static boolean isMax(String name) {
    return name.endsWith("_max");
  }

  private static void labels(String text, Set<String> labels) {
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
  }

  /** The family of a sample: a summary's count and sum belong to it. */
  static String family(String sample) {
    return sample.replaceFirst("_(count|sum|max)$", "");
  }

  /** The documented metrics by name. */
  static Map<String, Metric> metrics() {
    return metrics(text());
  }

  private static Map<String, Metric> metrics(String document) {
    Map<String, Metric> metrics = new TreeMap<>();
    Matcher row = ROW.matcher(document);
    while (row.find()) {
      Metric metric =
          new Metric(
              row.group(1),
              row.group(2).trim(),
              words(row.group(3)),
              words(row.group(4)),
              row.group(5).trim().equals("start"),
              row.group(6).trim());
      metrics.put(metric.name(), metric);
    }
    return metrics;
  }

  /** Metrics of libraries that alerts and dashboards may use. */
  static Set<String> ofLibraries() {
    Set<String> names = new TreeSet<>();
    Matcher row = LIBRARY.matcher(text());
    while (row.find()) {
      names.add(row.group(1));
    }
    return names;
  }

  private static Set<String> words(String cell) {
    return Pattern.compile(",")
        .splitAsStream(cell)
        .map(String::trim)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
