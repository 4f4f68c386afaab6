package id.tanggap.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts, dashboards, runbooks and the table of metrics fit each other and the sources. */
class ObservabilityFilesTest {

  private static final Path ROOT = Path.of(System.getProperty("tanggap.root", "..")).normalize();
  private static final Path CONFIG = ROOT.resolve("config/observability");
  private static final Path RUNBOOKS = ROOT.resolve("docs/runbooks");

  /** Where a meter of ours is named in the sources. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:builder|counts|new StoredGauge|counter|MEASUREMENT =|NAME =|StoredGauge)"
              + "[(\\s]*\"(tanggap\\.[a-z.]+)\"");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?!\\s*\\(|\\w)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf");

  @Test
  void everyAlertIsCompleteAndLeadsToARunbook() {
    List<JsonNode> alerts = alerts();
    assertThat(alerts).isNotEmpty();
    for (JsonNode alert : alerts) {
      String name = alert.path("alert").asText();
      assertThat(alert.path("labels").path("severity").asText())
          .as(name)
          .isIn("critical", "warning");
      assertThat(alert.path("annotations").path("summary").asText()).as(name).isNotBlank();
      assertThat(alert.path("annotations").path("runbook").asText())
          .isEqualTo("docs/runbooks/" + name + ".md");
    }
    assertThat(alerts.stream().map(alert -> alert.path("alert").asText()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(runbooks());
  }

  @Test
  void everyRunbookSaysWhatItMeansWhereToLookWhatToDoAndWhenToEscalate() {
    for (String name : runbooks()) {
      String text = read(RUNBOOKS.resolve(name + ".md"));
      assertThat(text)
          .as(name)
          .startsWith("# " + name + "\n")
          .containsSubsequence(
              "\n## What it means for citizens\n",
              "\n## Look at\n",
              "\n## Do\n",
              "\n## Escalate\n");
    }
  }

  @Test
  void everyAlertFiresAndStaysQuietInItsTest() {
    JsonNode tests = OpenApiLint.read(CONFIG.resolve("alerts-test.yml"));
    Set<String> fired = new TreeSet<>();
    Set<String> quiet = new TreeSet<>();
    for (JsonNode group : tests.path("tests")) {
      for (JsonNode test : group.path("alert_rule_test")) {
        (test.path("exp_alerts").isEmpty() ? quiet : fired).add(test.path("alertname").asText());
      }
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(runbooks());
    assertThat(quiet).containsExactlyInAnyOrderElementsOf(runbooks());
  }

  @Test
  void alertsAndDashboardsUseOnlyMetricsThatExist() {
    Set<String> known = new HashSet<>(MetricsDocument.metrics().keySet());
    known.addAll(MetricsDocument.ofLibraries());
    List<String> unknown = new ArrayList<>();
    for (String expression : expressions()) {
      for (String name : names(expression)) {
        if (!known.contains(name) && !known.contains(MetricsDocument.family(name))) {
          unknown.add(name + " in " + expression);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void noExpressionAsksForALabelThatItsMetricDoesNotHave() {
    List<String> unknown = new ArrayList<>();
    Pattern selector = Pattern.compile("(tanggap_\\w+)\\{([^}]*)}");
    for (String expression : expressions()) {
      Matcher selected = selector.matcher(expression);
      while (selected.find()) {
        Set<String> labels =
            new HashSet<>(
                MetricsDocument.metrics().get(MetricsDocument.family(selected.group(1))).labels());
        Matcher label = Pattern.compile("(\\w+)\\s*[=!]").matcher(selected.group(2));
        while (label.find()) {
          if (!labels.contains(label.group(1))) {
            unknown.add(label.group(1) + " in " + expression);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyMeterOfTheSourcesIsDocumentedAndEveryDocumentedOneIsInTheSources() {
    Set<String> named = new TreeSet<>();
    for (Path source : sources()) {
      Matcher meter = NAMED.matcher(read(source));
      while (meter.find()) {
        named.add(meter.group(1).replace('.', '_'));
      }
    }
    Set<String> documented =
        MetricsDocument.metrics().keySet().stream()
            .map(name -> name.replaceFirst("_(seconds|total)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(documented);
  }

  /** A name that nobody answers to would alarm for ever, and nothing else ever would. */
  @Test
  void whatIsCollectedIsAPartOfTheSystemInContainersAtThePortWhereItTells() {
    JsonNode parts = OpenApiLint.read(ROOT.resolve("docker-compose.yml")).path("services");
    JsonNode collectors = OpenApiLint.read(CONFIG.resolve("compose.yml")).path("services");
    Set<String> collected = new TreeSet<>();
    for (JsonNode job : OpenApiLint.read(CONFIG.resolve("prometheus.yml")).path("scrape_configs")) {
      for (JsonNode one : job.path("static_configs")) {
        String[] target = one.path("targets").get(0).asText().split(":");
        assertThat(parts.has(target[0]) || collectors.has(target[0])).as(target[0]).isTrue();
        if (parts.has(target[0])) {
          collected.add(target[0]);
          assertThat(one.path("labels").path("service").asText()).isEqualTo(target[0]);
          JsonNode build = parts.path(target[0]).path("build").path("args");
          assertThat(build.path("HEALTH_PORT").asText(build.path("PORT").asText()))
              .as(target[0])
              .isEqualTo(target[1]);
        }
      }
    }
    assertThat(collected)
        .containsExactly("account", "calendar", "complaint", "gateway", "monitoring");
  }

  @Test
  void everyDashboardCanBeProvisioned() {
    Set<String> uids = new HashSet<>();
    for (Path file : files(CONFIG.resolve("dashboards"), ".json")) {
      JsonNode board = OpenApiLint.read(file);
      assertThat(file.getFileName()).hasToString(board.path("uid").asText() + ".json");
      assertThat(uids.add(board.path("uid").asText())).isTrue();
      assertThat(board.path("title").asText()).startsWith("Tanggap: ");
      Set<Integer> ids = new HashSet<>();
      Set<String> places = new HashSet<>();
      assertThat(board.path("panels")).isNotEmpty();
      for (JsonNode panel : board.path("panels")) {
        assertThat(ids.add(panel.path("id").asInt())).as("id in %s", file).isTrue();
        JsonNode place = panel.path("gridPos");
        assertThat(places.add(place.path("x") + "/" + place.path("y"))).isTrue();
        assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
        assertThat(panel.path("title").asText()).isNotBlank();
        assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("prometheus");
        assertThat(panel.path("targets")).isNotEmpty();
      }
    }
    assertThat(uids).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void theCollectorsAreTheOnesThatTheOthersName() {
    JsonNode source =
        OpenApiLint.read(CONFIG.resolve("provisioning/datasources/prometheus.yml"))
            .path("datasources")
            .get(0);
    JsonNode services = OpenApiLint.read(CONFIG.resolve("compose.yml")).path("services");
    assertThat(source.path("uid").asText()).isEqualTo("prometheus");
    assertThat(source.path("url").asText()).isEqualTo("http://prometheus:9090");
    assertThat(services.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("prometheus", "grafana", "otel-collector");
    for (JsonNode service : services) {
      assertThat(service.path("profiles").path(0).asText()).isEqualTo("observability");
      assertThat(service.path("image").asText()).matches("\\S+:v?\\d+\\.\\d+\\.\\d+");
      for (JsonNode port : service.path("ports")) {
        assertThat(port.asText()).startsWith("127.0.0.1:");
      }
      for (JsonNode volume : service.path("volumes")) {
        String file = volume.asText().split(":")[0];
        assertThat(!file.startsWith("./") || Files.exists(CONFIG.resolve(file))).as(file).isTrue();
      }
    }
    JsonNode collector = OpenApiLint.read(CONFIG.resolve("otel-collector.yml"));
    JsonNode pipeline = collector.path("service").path("pipelines").path("traces");
    for (String part : List.of("receivers", "processors", "exporters")) {
      for (JsonNode used : pipeline.path(part)) {
        assertThat(collector.path(part).has(used.asText())).as(used.asText()).isTrue();
      }
    }
  }

  @Test
  void promtoolAgrees() {
    assumeTrue(
        Promtool.present("the rules of the alerts do what alerts-test.yml says"),
        "promtool is not on this machine");
    Promtool.run(CONFIG, "check", "config", "prometheus.yml");
    Promtool.run(CONFIG, "check", "rules", "alerts.yml");
    Promtool.run(CONFIG, "test", "rules", "alerts-test.yml");
  }

  private static List<JsonNode> alerts() {
    List<JsonNode> alerts = new ArrayList<>();
    for (JsonNode group : OpenApiLint.read(CONFIG.resolve("alerts.yml")).path("groups")) {
      group.path("rules").forEach(alerts::add);
    }
    return alerts;
  }

  private static List<String> expressions() {
    List<String> expressions = new ArrayList<>();
    alerts().forEach(alert -> expressions.add(alert.path("expr").asText()));
    for (Path file : files(CONFIG.resolve("dashboards"), ".json")) {
      OpenApiLint.read(file).findValuesAsText("expr").forEach(expressions::add);
    }
    return expressions;
  }

  /** Names of metrics: what is left without strings, selectors, labels, ranges and functions. */
  private static Set<String> names(String expression) {
    String bare = QUOTED.matcher(expression).replaceAll("");
    bare = bare.replaceAll("\\{[^}]*}", "");
    bare = GROUPING.matcher(bare).replaceAll("");
    bare = RANGE.matcher(bare).replaceAll("");
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      boolean word = WORDS.contains(name.group());
      boolean digit = name.start() > 0 && Character.isDigit(bare.charAt(name.start() - 1));
      if (!word && !digit) {
        names.add(name.group());
      }
    }
    // an aggregation whose grouping was taken out stands before an opening bracket like a function
    names.removeAll(Set.of("sum", "max", "min", "avg"));
    return names;
  }

  private static List<String> runbooks() {
    return files(RUNBOOKS, ".md").stream()
        .map(file -> file.getFileName().toString().replace(".md", ""))
        .toList();
  }

  private static List<Path> sources() {
    List<Path> sources = new ArrayList<>();
    for (String module :
        List.of(
            "account-service",
            "content-calendar-service",
            "complaint-service",
            "monitoring-service",
            "gateway",
            "libs/service-kit")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
