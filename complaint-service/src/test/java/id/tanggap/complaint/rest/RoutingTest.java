package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules that send cases where they belong, and say why. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class RoutingTest {

  private static final String PATH = "/api/v1/routing-rules";

  private final Town town = Town.found();
  private final History history = new History(town);

  private static Map<String, Object> rule(String name, String word, String unit, boolean auto) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("name", name);
    rule.put("words", word == null ? List.of() : List.of(word));
    rule.put("unitCode", unit);
    rule.put("automatic", auto);
    return rule;
  }

  private ValidatableResponse publish(Object... rules) {
    return Town.with(town.coordinator()).body(Map.of("rules", List.of(rules))).post(PATH).then();
  }

  private ValidatableResponse read(String token, String id, String what) {
    return given().auth().oauth2(token).get("/api/v1/complaints/" + id + what).then();
  }

  @Test
  void aRuleSuggestsTheUnitWhenTheCaseIsVerified() {
    publish(rule("Lubang", "jalan berlubang", "DPUPR", false)).statusCode(201);
    publish(rule("Lubang", "jalan berlubang", "DINKES", false))
        .statusCode(201)
        .body("version", equalTo(2));
    String id = history.registered(Map.of("text", "Ada jalan berlubang di depan pasar"));
    history.step(id, "verify", Map.of(), 200);
    read(town.as("operator"), id, "/routing-suggestions")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].rulesVersion", equalTo(2))
        .body("items[0].ruleName", equalTo("Lubang"))
        .body("items[0].unitId", equalTo(town.health.toString()))
        .body("items[0].outcome", equalTo("SUGGESTED"));
    read(town.coordinator(), id, "").body("state", equalTo("TRIAGED"));
  }

  @Test
  void anAutomaticRuleAssignsAndTheHistorySaysByWhichRule() {
    publish(rule("Obat", "obat", "DINKES", false), rule("Lubang", "lubang", "DPUPR", true))
        .statusCode(201);
    String id = history.registered(Map.of("text", "Lubang besar"));
    Town.with(town.coordinator())
        .body(Map.of())
        .post("/api/v1/complaints/" + id + "/verify")
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("unitId", equalTo(town.roads.toString()));
    read(town.coordinator(), id, "/routing-suggestions")
        .body("items[0].outcome", equalTo("ASSIGNED"));
    read(town.coordinator(), id, "/sla").body("clocks.kind", hasItem("ACCEPT"));
    assertThat(
            Db.query(
                "select actor_id, reason from complaint_log where complaint_id = ? and event ="
                    + " 'ASSIGN'",
                UUID.fromString(id)))
        .containsExactly(
            Map.of("actor_id", "system", "reason", "Aturan disposisi versi 1 nomor 2: Lubang"));
  }

  @Test
  void whatWasGivenBackIsNotSentThereAgainByItself() {
    publish(rule("Semua", null, "DPUPR", true)).statusCode(201);
    String id = history.registered(Map.of());
    history.step(id, "verify", Map.of(), 200);
    history.step(id, "return", Map.of("reason", "Bukan kewenangan"), 200);
    read(town.coordinator(), id, "").body("state", equalTo("TRIAGED"));
    history.step(id, "assign", Map.of("unitId", town.health.toString()), 200);
    history.step(id, "return", Map.of("reason", "Bukan kewenangan"), 200);
    Town.with(town.as("operator"))
        .body(Map.of("unitId", town.roads.toString()))
        .post("/api/v1/complaints/" + id + "/assign")
        .then()
        .statusCode(403)
        .body("code", equalTo("too-many-returns"));
  }

  @Test
  void aSecretCaseIsLeftToAPersonAndNeverSuggestedToTheReportedUnit() {
    publish(rule("Pungli", "pungutan", "DINKES", true), rule("Sisa", null, "DPUPR", true))
        .statusCode(201);
    String id =
        history.registered(
            Map.of(
                "text", "Pungutan liar",
                "visibility", "SECRET",
                "reportedUnitCode", "DINKES"));
    history.step(id, "verify", Map.of(), 200);
    read(town.coordinator(), id, "").body("state", equalTo("TRIAGED"));
    read(town.coordinator(), id, "/routing-suggestions")
        .body("items[0].unitId", equalTo(town.roads.toString()))
        .body("items[0].outcome", equalTo("LEFT_TO_PERSON"));
    Town.with(Tokens.of("lain", town.region, List.of(), "operator"))
        .get("/api/v1/complaints/" + id + "/routing-suggestions")
        .then()
        .statusCode(404);
  }

  @Test
  void aPartnerOutsideIsSuggestedByName() {
    Map<String, Object> outside = new HashMap<>(rule("Listrik", "listrik", null, false));
    outside.put("partner", "PLN UP3 Tegal");
    outside.put("urgency", "URGENT");
    publish(outside).statusCode(201);
    String id = history.registered(Map.of("text", "Listrik padam"));
    history.step(id, "verify", Map.of(), 200);
    read(town.coordinator(), id, "/routing-suggestions")
        .body("items[0].partner", equalTo("PLN UP3 Tegal"))
        .body("items[0].urgency", equalTo("URGENT"))
        .body("items[0].unitId", equalTo(null));
  }

  @Test
  void aUnitThatIsNoLongerInForceGetsNothingByItself() {
    publish(rule("Semua", null, "DPUPR", true)).statusCode(201);
    Db.update("update unit set valid_to = date '2020-01-01' where id = ?", town.roads);
    String id = history.registered(Map.of());
    history.step(id, "verify", Map.of(), 200);
    read(town.coordinator(), id, "/routing-suggestions")
        .body("items[0].outcome", equalTo("UNIT_INACTIVE"));
    read(town.coordinator(), id, "").body("state", equalTo("TRIAGED"));
  }

  @Test
  void rulesOfTomorrowDoNothingToday() {
    Town.with(town.coordinator())
        .body(
            Map.of(
                "rules", List.of(rule("Semua", null, "DPUPR", true)),
                "effectiveFrom", Instant.now().plusSeconds(86_400).toString()))
        .post(PATH)
        .then()
        .statusCode(201);
    String id = history.registered(Map.of());
    history.step(id, "verify", Map.of(), 200);
    read(town.coordinator(), id, "/routing-suggestions").body("items", hasSize(0));
  }

  @Test
  void aTrialSaysWhoWouldHaveGotThemAgainstWhoGotThemAndChangesNothing() {
    String right = history.registered(Map.of("text", "Lubang di jalan"));
    history.step(right, "verify", Map.of(), 200);
    history.step(right, "assign", Map.of("unitId", town.roads.toString()), 200);
    String wrong = history.registered(Map.of("text", "Lubang lagi"));
    history.step(wrong, "verify", Map.of(), 200);
    history.step(wrong, "assign", Map.of("unitId", town.health.toString()), 200);
    history.registered(Map.of("text", "Lubang baru"));
    history.registered(Map.of("text", "Obat habis"));
    history.registered(Map.of("text", "Lubang rahasia", "visibility", "SECRET"));
    Town.with(town.coordinator())
        .body(Map.of("rules", List.of(rule("Lubang", "lubang", "DPUPR", true))))
        .post(PATH + "/dry-run")
        .then()
        .statusCode(200)
        .body("cases", equalTo(4))
        .body("unmatched", equalTo(1))
        .body("rules[0].cases", equalTo(3))
        .body("rules[0].same", equalTo(1))
        .body("rules[0].other", equalTo(1))
        .body("rules[0].nobody", equalTo(1))
        .body("rules[0].examples.complaintId", hasItem(wrong))
        .body("rules[0].examples.got", hasItem("DINKES"))
        .body("rules[0].examples.would", hasItem("DPUPR"));
    given().auth().oauth2(town.coordinator()).get(PATH).then().body("items", hasSize(0));
    read(town.coordinator(), wrong, "/routing-suggestions").body("items", hasSize(0));
    Town.with(town.coordinator())
        .body(Map.of("rules", List.of(rule("Lubang", "lubang", "DPUPR", true)), "last", 1))
        .post(PATH + "/dry-run")
        .then()
        .body("cases", equalTo(1));
  }

  @Test
  void rulesThatCannotWorkAreRefusedWithEveryFault() {
    publish(rule("Semua", null, "HANTU", false), rule("Lubang", "lubang", "DPUPR", false))
        .statusCode(422)
        .body("code", equalTo("routing-invalid"))
        .body("errors.pointer", containsInAnyOrder("/rules/0/unitCode", "/rules/1"))
        .body("errors.code", containsInAnyOrder("routing-unit-unknown", "routing-rule-unreachable"))
        .body("errors.message", hasItem(containsString("HANTU")));
    Town.with(town.coordinator())
        .body(
            Map.of(
                "rules",
                List.of(rule("Semua", null, "DPUPR", false)),
                "effectiveFrom",
                "2020-01-01T00:00:00Z"))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("effect-in-past"));
    Town.with(town.coordinator()).body(Map.of()).post(PATH).then().statusCode(400);
    Town.with(town.coordinator())
        .body(Map.of("rules", List.of(), "last", 5_000))
        .post(PATH + "/dry-run")
        .then()
        .statusCode(400);
  }

  @Test
  void versionsStayAsTheyWereAndAreReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      publish(rule("Aturan " + i, null, "DPUPR", false)).statusCode(201);
    }
    String cursor =
        given()
            .auth()
            .oauth2(town.coordinator())
            .queryParam("limit", 2)
            .get(PATH)
            .then()
            .body("items.version", equalTo(List.of(3, 2)))
            .extract()
            .path("nextCursor");
    given()
        .auth()
        .oauth2(town.coordinator())
        .queryParam("cursor", cursor)
        .get(PATH)
        .then()
        .body("items.version", equalTo(List.of(1)))
        .body("nextCursor", equalTo(null));
    given()
        .auth()
        .oauth2(town.as("operator"))
        .get(PATH + "/1")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("rules[0].name", equalTo("Aturan 0"));
    given().auth().oauth2(town.coordinator()).get(PATH + "/9").then().statusCode(404);
  }

  @Test
  void theSameKeyPublishesOnce() {
    Map<String, Object> body = Map.of("rules", List.of(rule("Semua", null, "DPUPR", false)));
    for (int i = 0; i < 2; i++) {
      Town.with(town.coordinator())
          .header("Idempotency-Key", "aturan-" + town.region)
          .body(body)
          .post(PATH)
          .then()
          .statusCode(201)
          .body("version", equalTo(1));
    }
  }

  @Test
  void onlyTheCoordinatorPublishesAndAnotherRegionSeesNothing() {
    publish(rule("Semua", null, "DPUPR", false)).statusCode(201);
    given().get(PATH).then().statusCode(401);
    for (String broken :
        new String[] {Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered()}) {
      given().auth().oauth2(broken).get(PATH).then().statusCode(401);
    }
    Town.with(town.as("operator"))
        .body(Map.of("rules", List.of()))
        .post(PATH)
        .then()
        .statusCode(403);
    String stranger = Town.found().coordinator();
    given().auth().oauth2(stranger).get(PATH).then().body("items", hasSize(0));
    given().auth().oauth2(stranger).get(PATH + "/1").then().statusCode(404);
    given().auth().oauth2(town.coordinator()).get(PATH).then().body("items", not(hasSize(0)));
  }
}
