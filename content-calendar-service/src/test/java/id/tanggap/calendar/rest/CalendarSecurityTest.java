package id.tanggap.calendar.rest;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.calendar.Scene;
import id.tanggap.kit.domain.Ids;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarSecurityTest {
  private static final String SOME = Ids.next().toString();

  private static final List<String> READS =
      List.of(
          "/api/v1/pillars",
          "/api/v1/programmes",
          "/api/v1/programmes/" + SOME,
          "/api/v1/contents",
          "/api/v1/contents/" + SOME,
          "/api/v1/contents/" + SOME + "/versions",
          "/api/v1/contents/" + SOME + "/decisions",
          "/api/v1/pillars/" + SOME,
          "/api/v1/publications",
          "/api/v1/publications/" + SOME,
          "/api/v1/publications/" + SOME + "/timeline",
          "/api/v1/calendar?from=2026-11-01&to=2026-11-30");

  private static final List<String> WRITES =
      List.of(
          "/api/v1/contents",
          "/api/v1/contents/" + SOME + "/submit",
          "/api/v1/contents/" + SOME + "/withdraw",
          "/api/v1/publications",
          "/api/v1/publications/" + SOME + "/claim",
          "/api/v1/publications/" + SOME + "/manual-result",
          "/api/v1/publications/" + SOME + "/reschedule",
          "/api/v1/publications/" + SOME + "/cancel");

  @Test
  void withoutATokenNothingIsOpenButTheLabels() {
    READS.forEach(path -> problem(Scene.as(null).get(path).then(), 401, "unauthenticated"));
    WRITES.forEach(
        path -> problem(Scene.as(null).body(Map.of()).post(path).then(), 401, "unauthenticated"));
    Scene.as(null)
        .get("/api/v1/calendar/labels")
        .then()
        .statusCode(200)
        .body("ContentState.DRAFT", equalTo("Draf"));
    Scene.as(null)
        .header("Accept-Language", "en")
        .get("/api/v1/calendar/labels")
        .then()
        .statusCode(200)
        .body("ContentState.DRAFT", equalTo("Draft"));
  }

  @Test
  void aBrokenTokenOpensNothing() {
    for (String token : List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered())) {
      Scene.as(token).get("/api/v1/contents").then().statusCode(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"operator", "evaluator", "privacy-officer", "integrator", "platform-admin"})
  void whoHasNothingToDoHereReadsAndWritesNothing(String role) {
    String token = Tokens.of("someone", Tokens.REGION, List.of("DINKES"), role);

    READS.forEach(path -> problem(Scene.as(token).get(path).then(), 403, "forbidden"));
    WRITES.forEach(
        path -> problem(Scene.as(token).body(Map.of()).post(path).then(), 403, "forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "auditor", "approver"})
  void whoOnlyReadsOrDecidesWritesNothing(String role) {
    String token = Tokens.of("someone", Tokens.REGION, List.of("DINKES"), role);

    WRITES.forEach(
        path -> problem(Scene.as(token).body(Map.of()).post(path).then(), 403, "forbidden"));
  }

  @Test
  void onlyApproversAndCoordinatorsDecideAndOnlyCoordinatorsChangeProgrammes() {
    Map<String, Object> decision = Map.of("decision", "APPROVE");
    for (String token : List.of(Tokens.unitAdmin("DINKES"), Tokens.leader(), Tokens.auditor())) {
      Scene.as(token)
          .body(decision)
          .post("/api/v1/contents/" + SOME + "/decisions")
          .then()
          .statusCode(403);
      Scene.as(token).body(Map.of("name", "X")).post("/api/v1/programmes").then().statusCode(403);
      Scene.as(token).body(Map.of("code", "X")).post("/api/v1/pillars").then().statusCode(403);
    }
  }

  @Test
  void thingsOfAForeignUnitAreNotFound() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    Scene other = Scene.begin();

    everythingIsHidden(other.admin(), other.approver(), content, publication);
    Scene.as(other.admin()).body(scene.draftBody()).post("/api/v1/contents").then().statusCode(404);
    Scene.as(other.admin())
        .body(
            Map.of(
                "contentId", other.draft(),
                "accountId", scene.accountId(),
                "localDateTime", Scene.now().toString()))
        .post("/api/v1/publications")
        .then()
        .statusCode(404)
        .body("code", equalTo("account-unknown"));
  }

  @Test
  void thingsOfAnotherRegionAreNotFound() {
    Scene scene = Scene.begin();
    String content = scene.approved();
    String publication = scene.schedule(content, Scene.now()).statusCode(201).extract().path("id");
    String stranger = Tokens.coordinatorOf("32.77");

    everythingIsHidden(stranger, stranger, content, publication);
    Scene.as(stranger)
        .queryParam("unitId", scene.unitId())
        .get("/api/v1/contents")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void theSameUnitCodeInAnotherRegionGivesNoAuthority() {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String impostor = Tokens.of("impostor", "32.77", List.of(scene.code()), "unit-admin");

    Scene.as(impostor).get("/api/v1/contents/" + content).then().statusCode(404);
  }

  @Test
  void leaderAndAuditorSeeTheWholeRegion() {
    Scene scene = Scene.begin();
    String content = scene.draft();

    for (String token : List.of(Tokens.leader(), Tokens.auditor())) {
      Scene.as(token).get("/api/v1/contents/" + content).then().statusCode(200);
    }
  }

  @Test
  void listsShowOwnUnitsOnly() {
    Scene scene = Scene.begin();
    scene.draft();
    Scene other = Scene.begin();
    String own = other.draft();

    Scene.as(other.admin())
        .get("/api/v1/contents")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(own)));
    Scene.as(other.admin())
        .queryParam("unitId", scene.unitId())
        .get("/api/v1/contents")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  private static void everythingIsHidden(
      String token, String decider, String content, String publication) {
    for (String path :
        List.of(
            "/api/v1/contents/" + content,
            "/api/v1/contents/" + content + "/versions",
            "/api/v1/contents/" + content + "/decisions",
            "/api/v1/publications/" + publication,
            "/api/v1/publications/" + publication + "/timeline")) {
      problem(Scene.as(token).get(path).then(), 404, "not-found");
    }
    for (String verb : List.of("submit", "withdraw")) {
      problem(
          Scene.as(token).post("/api/v1/contents/" + content + "/" + verb).then(),
          404,
          "not-found");
    }
    problem(
        Scene.as(token)
            .header("If-Match", "*")
            .body(Map.of("title", "Curian"))
            .patch("/api/v1/contents/" + content)
            .then(),
        404,
        "not-found");
    problem(
        Scene.as(decider)
            .body(Map.of("decision", "APPROVE"))
            .post("/api/v1/contents/" + content + "/decisions")
            .then(),
        404,
        "not-found");
    for (Map.Entry<String, Map<String, Object>> command :
        Map.<String, Map<String, Object>>of(
                "claim", Map.of(),
                "cancel", Map.of(),
                "reschedule", Map.of("localDateTime", "2026-12-01T08:00:00"),
                "manual-result", Map.of("url", "https://www.instagram.com/p/ABCDEF/"))
            .entrySet()) {
      problem(
          Scene.as(token)
              .body(command.getValue())
              .post("/api/v1/publications/" + publication + "/" + command.getKey())
              .then(),
          404,
          "not-found");
    }
  }

  private static void problem(ValidatableResponse answer, int status, String code) {
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("type", equalTo("urn:tanggap:problem:" + code));
  }
}
