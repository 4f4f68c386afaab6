package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SlaPolicyResourceTest {

  private static final String POLICIES = "/api/v1/sla-policies";

  @Inject TestClock clock;
  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();

  @BeforeEach
  void mondayMorning() {
    clock.set(Instant.parse("2026-06-08T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static Map<String, Object> rule(String kind, String mode, long amount) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", kind);
    rule.put("mode", mode);
    rule.put("amount", amount);
    rule.put("source", "Keputusan Bupati Contoh 12/2026");
    return rule;
  }

  private static Map<String, Object> policy(List<Map<String, Object>> rules) {
    Map<String, Object> policy = new HashMap<>();
    policy.put("rules", rules);
    policy.put("reason", "SOP baru");
    return policy;
  }

  private ValidatableResponse publish(Map<String, Object> body) {
    return Town.with(town.as("platform-admin")).body(body).post(POLICIES).then();
  }

  private String registered(String category) {
    return Town.with(town.as("operator"))
        .body(
            Map.of(
                "class", "COMPLAINT",
                "category", category,
                "text", "Jalan berlubang",
                "channel", "LETTER"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String of(String id, String kind, String field) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/sla")
        .then()
        .extract()
        .jsonPath()
        .getString("clocks.find { it.kind == '" + kind + "' }." + field);
  }

  @Test
  void aVersionHoldsForWhatIsReceivedFromItsBeginningOn() {
    String before = registered("Jalan");
    Map<String, Object> roads = rule("RESOLUTION", "WORKDAYS", 2);
    roads.put("category", "Jalan");
    Map<String, Object> body =
        policy(List.of(roads, rule("RESOLUTION", "WORKDAYS", 8), rule("ACCEPT", "WORKDAYS", 3)));
    body.put("effectiveFrom", "2026-06-09T00:00:00+07:00");
    publish(body)
        .statusCode(201)
        .header("ETag", equalTo("\"2\""))
        .header("Location", equalTo(POLICIES + "/2"))
        .body("version", equalTo(2))
        .body("rules[0].category", equalTo("Jalan"));
    String today = registered("Jalan");
    assertThat(of(today, "RESOLUTION", "policyVersion")).isEqualTo("1");
    clock.set(Instant.parse("2026-06-09T02:00:00Z"));
    String road = registered("Jalan");
    assertThat(of(road, "RESOLUTION", "dueAt")).isEqualTo("2026-06-11T09:00:00Z");
    assertThat(of(road, "VERIFY", "dueAt")).as("no such rule, no such deadline").isNull();
    assertThat(of(registered("Pasar"), "RESOLUTION", "dueAt")).isEqualTo("2026-06-22T09:00:00Z");
    for (String verb : List.of("verify", "assign")) {
      Town.with(town.coordinator())
          .body(verb.equals("assign") ? Map.of("unitId", town.roads.toString()) : Map.of())
          .post("/api/v1/complaints/" + before + "/" + verb)
          .then()
          .statusCode(200);
    }
    assertThat(of(before, "ACCEPT", "policyVersion"))
        .as("a clock that starts later goes by the policy of the day of receipt")
        .isEqualTo("1");
  }

  @Test
  void whatIsPreviewedIsWhatHappens() {
    List<String> open = List.of(registered("Jalan"), registered("Pasar"), registered("Sampah"));
    clock.set(Instant.parse("2026-06-10T02:00:00Z"));
    Map<String, Object> roads = rule("RESOLUTION", "WORKDAYS", 1);
    roads.put("category", "Jalan");
    Map<String, Object> markets = rule("RESOLUTION", "WORKDAYS", 30);
    markets.put("category", "Pasar");
    Map<String, Object> body = policy(List.of(roads, markets));
    body.put("applyToOpen", true);
    JsonPath preview =
        Town.with(town.as("platform-admin"))
            .body(body)
            .post(POLICIES + "/preview")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(preview.getInt("examined")).isEqualTo(9);
    assertThat(preview.getInt("earlier")).isEqualTo(1);
    assertThat(preview.getInt("later")).isEqualTo(1);
    assertThat(preview.getInt("kept")).isEqualTo(7);
    assertThat(of(open.get(0), "RESOLUTION", "policyVersion")).as("nothing written").isEqualTo("1");

    String run = publish(body).statusCode(201).extract().path("recomputeId");
    clockwork.thrice(clockwork::runRecomputes);
    JsonPath done = OfficeCalendar.of(town).recompute(run);
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getMap("impact")).isEqualTo(preview.getMap(""));
    assertThat(of(open.get(0), "RESOLUTION", "dueAt"))
        .as("never before the end of the next working day")
        .isEqualTo("2026-06-11T09:00:00Z");
    assertThat(of(open.get(0), "RESOLUTION", "grace")).isEqualTo("2");
    assertThat(of(open.get(1), "RESOLUTION", "policyVersion")).isEqualTo("2");
    assertThat(of(open.get(2), "RESOLUTION", "policyVersion")).isEqualTo("1");
    clockwork.runRecomputes();
    assertThat(OfficeCalendar.of(town).recompute(run).getMap("impact"))
        .as("a run that is done does nothing again")
        .isEqualTo(preview.getMap(""));
  }

  @Test
  void badPoliciesAreRefusedWithEveryFault() {
    Map<String, Object> nothing = rule("RESOLUTION", "WORKDAYS", 0);
    publish(policy(List.of(rule("RESOLUTION", "WORKDAYS", 5), nothing)))
        .statusCode(422)
        .body("code", equalTo("policy-invalid"))
        .body("errors.pointer", containsInAnyOrder("/rules/1/amount", "/rules/1"));
    Map<String, Object> unnamed = rule("RESOLUTION", "WORKDAYS", 5);
    unnamed.put("source", " ");
    publish(policy(List.of(unnamed)))
        .statusCode(400)
        .body("errors.pointer", hasItem("/rules/0/source"));
    Map<String, Object> past = policy(List.of(rule("RESOLUTION", "WORKDAYS", 5)));
    past.put("effectiveFrom", "2026-06-01T00:00:00+07:00");
    publish(past).statusCode(422).body("code", equalTo("effective-in-past"));
    Map<String, Object> later = policy(List.of(rule("RESOLUTION", "WORKDAYS", 5)));
    later.put("effectiveFrom", "2026-07-01T00:00:00+07:00");
    later.put("applyToOpen", true);
    publish(later).statusCode(422).body("code", equalTo("apply-to-open-later"));
  }

  @Test
  void onlyAPlatformAdminOfTheRegionChangesRules() {
    Map<String, Object> body = policy(List.of(rule("RESOLUTION", "WORKDAYS", 5)));
    for (String path : List.of(POLICIES, POLICIES + "/preview")) {
      given().contentType("application/json").body(body).post(path).then().statusCode(401);
      given()
          .auth()
          .oauth2(Tokens.tampered())
          .contentType("application/json")
          .body(body)
          .post(path)
          .then()
          .statusCode(401);
      Town.with(town.coordinator()).body(body).post(path).then().statusCode(403);
    }
    body.put("applyToOpen", true);
    registered("Jalan");
    String run = publish(body).statusCode(201).extract().path("recomputeId");
    Town stranger = Town.found();
    Town.with(stranger.as("platform-admin"))
        .get("/api/v1/sla-recomputes/" + run)
        .then()
        .statusCode(404);
    Town.with(stranger.as("platform-admin")).get(POLICIES + "/2").then().statusCode(404);
    Town.with(town.as("operator")).get("/api/v1/sla-recomputes").then().statusCode(403);
    Town.with(town.as("auditor"))
        .get("/api/v1/sla-recomputes")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(run));
    OfficeCalendar office = OfficeCalendar.of(town);
    Map<String, Object> next = office.next("CORRECTION", "Salah");
    Town.with(town.coordinator())
        .header("If-Match", "\"1\"")
        .body(next)
        .put("/api/v1/working-calendars/" + office.id)
        .then()
        .statusCode(403);
    Town.with(stranger.as("platform-admin"))
        .header("If-Match", "\"1\"")
        .body(next)
        .put("/api/v1/working-calendars/" + office.id)
        .then()
        .statusCode(404);
    clockwork.runRecomputes();
  }

  @Test
  void aCalendarIsChangedOnlyAsItWasSeen() {
    registered("Jalan");
    OfficeCalendar office = OfficeCalendar.of(town);
    Map<String, Object> next = office.next("CORRECTION", "Salah");
    office.put(next, null).statusCode(428);
    office.put(next, "\"7\"").statusCode(412);
    next.put("zone", "Asia/Jayapura");
    office.put(next, "\"1\"").statusCode(422).body("code", equalTo("calendar-zone-differs"));
    next.remove("reason");
    office.put(next, "\"1\"").statusCode(400);
    Town.with(town.as("platform-admin"))
        .header("If-Match", "\"1\"")
        .body(office.next("CORRECTION", "Salah"))
        .put("/api/v1/working-calendars/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }
}
