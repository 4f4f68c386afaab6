package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseMachineSecurityTest {

  @Inject TestClock clock;
  @Inject Workers workers;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    // Monday 09:00 in Jakarta
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  /** Every new command with a role that may not, and a body that would do. */
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("ask", "unit-admin", Map.of("text", "x")),
        Arguments.of("answers", "unit-admin", Map.of("text", "x")),
        Arguments.of("wait", "operator", Desk.wait("2026-11-05")),
        Arguments.of("external-answered", "operator", Map.of("answer", "x")),
        Arguments.of("forward", "unit-admin", Desk.forward()),
        Arguments.of("external-updates", "leader", Map.of("status", "x")),
        Arguments.of(
            "merge", "unit-admin", Map.of("into", UUID.randomUUID().toString(), "reason", "x")),
        Arguments.of("unmerge", "unit-admin", Map.of("reason", "x")),
        Arguments.of("split", "unit-admin", Map.of("text", "x", "reason", "x")),
        Arguments.of("withdraw", "unit-admin", Map.of("reason", "x")),
        Arguments.of("visibility", "leader", Map.of("visibility", "SECRET")),
        Arguments.of(
            "assignments",
            "operator",
            Map.of("unitId", UUID.randomUUID().toString(), "task", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void aCommandAsksForATokenARoleAndTheOwnRegion(
      String verb, String wrongRole, Map<String, Object> body) {
    Desk.Filed filed = desk.phoned();
    String path = "/api/v1/complaints/" + filed.id() + "/" + verb;
    given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(401);
    for (String broken : List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered())) {
      Town.with(broken).body(body).post(path).then().statusCode(401);
    }
    Town.with(desk.town.as(wrongRole, "DPUPR")).body(body).post(path).then().statusCode(403);
    Town.with(Town.found().coordinator()).body(body).post(path).then().statusCode(404);
    assertThat(desk.state(filed)).isEqualTo("NEW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "questions",
        "messages",
        "waits",
        "external-references",
        "assignments",
        "timeline/verification"
      })
  void whatHangsOnACaseIsReadOnlyByWhoReadsTheCase(String below) {
    Desk.Filed filed =
        desk.registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DINKES"));
    String path = "/api/v1/complaints/" + filed.id() + "/" + below;
    given().get(path).then().statusCode(401);
    Town.with(desk.town.as("evaluator")).get(path).then().statusCode(403);
    Town.with(desk.town.coordinator()).get(path).then().statusCode(200);
    for (String blind :
        List.of(
            Town.found().coordinator(),
            desk.town.as("coordinator", "DINKES"),
            desk.town.as("unit-admin", "PKM-SLAWI"),
            desk.town.as("auditor"))) {
      Town.with(blind).get(path).then().statusCode(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"escalations", "delegations", "escalation-ladder"})
  void aListAsksForAGoodTokenAndKnowsItsParameters(String list) {
    String path = "/api/v1/complaints/" + list;
    given().get(path).then().statusCode(401);
    Town.with(desk.town.as("evaluator")).get(path).then().statusCode(403);
    Town.with(desk.town.coordinator()).get(path).then().statusCode(200);
    Town.with(desk.town.coordinator()).get(path + "?hantu=1").then().statusCode(400);
  }

  @Test
  void whatIsMissingOrTooMuchIsNamed() {
    Desk.Filed filed = desk.phoned();
    desk.step(filed, "forward", Map.of("partner", "Bina Marga"))
        .statusCode(400)
        .body("errors.pointer", hasItems("/reason", "/message"));
    desk.step(filed, "wait", Map.of("party", "PLN", "awaited", "x", "reviewOn", "besok"))
        .statusCode(400);
    desk.step(filed, "merge", Map.of("into", "bukan-id", "reason", "x")).statusCode(400);
    desk.step(filed, "ask", Map.of("text", "x".repeat(2001))).statusCode(400);
    desk.step(filed, "visibility", Map.of("visibility", "TERBUKA")).statusCode(400);
    desk.step(filed, "ask", Map.of("text", "x", "hantu", 1)).statusCode(400);
  }

  @Test
  void aStaleTagIsRefusedByEveryCommand() {
    Desk.Filed filed = desk.phoned();
    for (String verb : List.of("ask", "withdraw", "visibility", "split", "merge")) {
      Map<String, Object> body =
          switch (verb) {
            case "ask" -> Map.of("text", "x");
            case "visibility" -> Map.of("visibility", "SECRET");
            case "split" -> Map.of("text", "x", "reason", "x");
            case "merge" -> Map.of("into", desk.phoned().id(), "reason", "x");
            default -> Map.of("reason", "x");
          };
      Town.with(desk.town.coordinator())
          .header("If-Match", "\"99\"")
          .body(body)
          .post("/api/v1/complaints/" + filed.id() + "/" + verb)
          .then()
          .statusCode(412);
    }
    assertThat(desk.state(filed)).isEqualTo("NEW");
  }

  @Test
  void theSameKeyAsksOnce() {
    Desk.Filed filed = desk.phoned();
    for (int i = 0; i < 2; i++) {
      Town.with(desk.town.coordinator())
          .header("Idempotency-Key", "tanya-" + filed.id())
          .body(Map.of("text", "RT berapa?"))
          .post("/api/v1/complaints/" + filed.id() + "/ask")
          .then()
          .statusCode(200);
    }
    assertThat(desk.shown(filed, "/questions").getList("items")).hasSize(1);
  }
}
