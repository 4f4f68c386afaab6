package id.tanggap.complaint.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.application.stream.FollowComplaints;
import id.tanggap.complaint.clockwork.IncidentWatch;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Routing, incidents, the stream and the statistics read no table that grows from end to end, in a
 * country of 200 regions.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SwarmQueryPlansTest {

  private static final String[] BIG = {
    "complaint",
    "complaint_change",
    "sla_clock_change",
    "swarm_seed",
    "incident",
    "incident_member",
    "incident_statement",
    "incident_broadcast",
    "routing_rules",
    "routing_suggestion",
    "swarm_settings"
  };

  private static final Pattern LOOKING = Pattern.compile("^(select|with|update|delete)\\b");

  private static Explain explain;

  @Inject FollowComplaints follow;
  @Inject IncidentWatch watch;

  private final Town town = Town.found();
  private final History history = new History(town);

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    try (InputStream script =
        SwarmQueryPlansTest.class.getResourceAsStream("/plans/following.sql")) {
      String all = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String statement : all.split(";\\R")) {
        explain.fill(statement);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    explain.analyse(BIG);
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  private static void requireIndexes(List<String> sent) {
    List<String> reads =
        sent.stream()
            .map(String::strip)
            .filter(sql -> LOOKING.matcher(sql).find())
            .distinct()
            .toList();
    assertThat(reads).isNotEmpty();
    assertThat(reads).allSatisfy(sql -> explain.plan(sql).requireNoScanOf(BIG));
  }

  private static List<String> sentBy(String token, String path) {
    return Explain.statementsOf(
        () ->
            assertThat(given().auth().oauth2(token).get("/api/v1/" + path).statusCode())
                .isEqualTo(200));
  }

  private static <T> void done(Supplier<Uni<T>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaint-statistics",
        "complaint-statistics?by=UNIT",
        "complaint-statistics?by=CATEGORY&asOf=2026-01-01T00:00:00Z",
        "complaint-statistics?by=MONTH&from=2025-01-01&to=2025-12-31",
        "complaint-statistics?by=CLASS&unitId={unit}",
        "incidents",
        "incidents?state=OPEN",
        "incidents/{incident}",
        "incidents/{incident}/complaints",
        "incidents/{incident}/statements",
        "incidents/{incident}/statements/1/broadcast",
        "incidents/settings",
        "routing-rules",
        "routing-rules/1",
        "complaints/{complaint}/routing-suggestions"
      })
  void noReadingOfTheCoordinatorReadsABigTableFromEndToEnd(String path) {
    String filled = path.replace("{unit}", town.health.toString());
    if (path.contains("{incident}") || path.contains("{complaint}")) {
      String complaint = history.registered(Map.of());
      String incident = incident(complaint);
      filled = filled.replace("{incident}", incident).replace("{complaint}", complaint);
    }
    if (path.startsWith("routing-rules/")) {
      Town.with(town.coordinator())
          .body(Map.of("rules", List.of()))
          .post("/api/v1/routing-rules")
          .then()
          .statusCode(201);
    }
    requireIndexes(sentBy(town.coordinator(), filled));
  }

  private String incident(String complaint) {
    String id =
        Town.with(town.coordinator())
            .body(
                Map.of(
                    "title", "Air mati",
                    "unitId", town.health.toString(),
                    "complaintIds", List.of(complaint)))
            .post("/api/v1/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Town.with(town.as("unit-admin", "DINKES"))
        .body(Map.of("text", "Sedang diperbaiki."))
        .post("/api/v1/incidents/" + id + "/statements")
        .then()
        .statusCode(201);
    return id;
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint-statistics?by=STATE", "incidents"})
  void noReadingOfAUnitDoes(String path) {
    requireIndexes(sentBy(town.as("unit-admin", "DINKES", "DPUPR"), path));
  }

  @Test
  void theStreamDoesNot() {
    Caller unit =
        new Caller(new Actor("uji", "Uji"), town.region, false, false, Set.of("DINKES", "DPUPR"));
    requireIndexes(
        Explain.statementsOf(
            () -> {
              done(() -> follow.next(unit, new Mark(0, 0), 100));
              done(() -> follow.now());
            }));
  }

  @Test
  void aTrialOfRulesDoesNot() {
    requireIndexes(
        Explain.statementsOf(
            () ->
                Town.with(town.coordinator())
                    .body(Map.of("rules", List.of()))
                    .post("/api/v1/routing-rules/dry-run")
                    .then()
                    .statusCode(200)));
  }

  @Test
  void nothingThatIsWrittenAboutAnIncidentDoes() {
    String id = incident(history.registered(Map.of("reporter", Map.of("name", "Contoh Wulan"))));
    String late = history.registered(Map.of("reporter", Map.of("name", "Contoh Ratna")));
    List<String> sent =
        Explain.statementsOf(
            () -> {
              write(id, "join", Map.of("complaintIds", List.of(late)));
              write(id, "statements", Map.of("text", "Sedang diperbaiki."));
              write(id, "leave", Map.of("complaintId", late, "reason", "Soal tagihan"));
              write(id, "close", Map.of("reason", "Sudah normal"));
            });
    assertThat(sent).anyMatch(sql -> sql.contains("c.reporter_sealed is not null"));
    requireIndexes(sent);
  }

  private void write(String incident, String step, Map<String, ?> body) {
    assertThat(
            Town.with(town.coordinator())
                .body(body)
                .post("/api/v1/incidents/" + incident + "/" + step)
                .statusCode())
        .isBetween(200, 299);
  }

  @Test
  void theClockworkDoesNot() {
    String complaint = history.registered(Map.of("location", Map.of("lat", -6.98, "long", 109.13)));
    history.registered(Map.of("location", Map.of("lat", -6.98, "long", 109.13)));
    String id = incident(complaint);
    Town.with(town.coordinator())
        .post("/api/v1/incidents/" + id + "/statements/1/approve")
        .then()
        .statusCode(202);
    List<String> sent =
        Explain.statementsOf(
            () -> {
              done(watch::detect);
              done(watch::tell);
            });
    assertThat(sent)
        .anyMatch(sql -> sql.contains("similarity("))
        .anyMatch(sql -> sql.contains("from swarm_seed"))
        .anyMatch(sql -> sql.contains("update incident_broadcast"));
    requireIndexes(sent);
  }
}
