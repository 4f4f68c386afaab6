package id.tanggap.complaint.clockwork;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 8 June 2026 is a Monday; the office works from 07:30 to 16:00, which is 00:30 to 09:00 UTC. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SlaWatchTest {

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

  private String registered(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.putIfAbsent("class", "COMPLAINT");
    body.putIfAbsent("channel", "LETTER");
    body.put("category", "Jalan");
    body.put("text", "Jalan berlubang");
    return Town.with(town.as("operator"))
        .body(body)
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

  private static List<Map<String, Object>> told(String id) {
    return Db.query(
        "select payload->>'clock' as clock, payload->>'breachedAt' as at, payload->>'unitId' as unit"
            + " from outbox where partition_key = ? and type = 'id.tanggap.complaint.breached.v1'"
            + " order by position",
        id);
  }

  private List<String> passed(String id) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/timeline")
        .then()
        .extract()
        .jsonPath()
        .getList("items.findAll { it.event == 'DEADLINE_PASSED' }.reason");
  }

  private ValidatableResponse warnings(String token, String query) {
    return Town.with(token).get("/api/v1/sla-warnings" + query).then();
  }

  @Test
  void aPassedDeadlineIsToldOnceHoweverManyReplicasLook() {
    String id = registered(Map.of());
    clock.set(Instant.parse("2026-06-08T07:00:00Z"));
    clockwork.thrice(clockwork::markBreaches);
    assertThat(of(id, "FIRST_RESPONSE", "dueAt")).isEqualTo("2026-06-08T07:00:00Z");
    assertThat(told(id)).as("exactly at the deadline nothing has passed").isEmpty();
    clock.set(Instant.parse("2026-06-08T07:00:01Z"));
    clockwork.thrice(clockwork::markBreaches);
    clockwork.thrice(clockwork::markBreaches);
    assertThat(told(id)).hasSize(1);
    assertThat(told(id).get(0))
        .containsEntry("clock", "FIRST_RESPONSE")
        .containsEntry("at", "2026-06-08T07:00:00Z");
    assertThat(passed(id)).containsExactly("FIRST_RESPONSE 2026-06-08T07:00:00Z");
    assertThat(
            Db.query(
                "select state, breached_at from sla_clock where subject_id = cast(? as uuid)"
                    + " and kind = 'FIRST_RESPONSE'",
                id))
        .extracting(row -> row.get("state"))
        .containsExactly("BREACHED_RUNNING");
  }

  @Test
  void whatWasStoppedTooLateBeforeAnybodyLookedIsToldAsWell() {
    String id = registered(Map.of());
    clock.set(Instant.parse("2026-06-12T02:00:00Z"));
    Town.with(town.coordinator())
        .body(Map.of())
        .post("/api/v1/complaints/" + id + "/verify")
        .then()
        .statusCode(200);
    assertThat(of(id, "VERIFY", "state")).isEqualTo("MET_LATE");
    clockwork.markBreaches();
    assertThat(told(id))
        .extracting(row -> row.get("clock"))
        .containsExactlyInAnyOrder("VERIFY", "FIRST_RESPONSE");
    clockwork.markBreaches();
    assertThat(told(id)).hasSize(2);
  }

  @Test
  void aSecretCaseIsToldWithoutItsUnit() {
    String id = registered(Map.of("visibility", "SECRET"));
    for (Map.Entry<String, Map<String, Object>> step :
        List.of(
            Map.entry("verify", Map.<String, Object>of()),
            Map.entry("assign", Map.<String, Object>of("unitId", town.roads.toString())))) {
      Town.with(town.coordinator())
          .body(step.getValue())
          .post("/api/v1/complaints/" + id + "/" + step.getKey())
          .then()
          .statusCode(200);
    }
    clock.set(Instant.parse("2026-06-09T09:00:01Z"));
    clockwork.markBreaches();
    assertThat(told(id)).isNotEmpty().allSatisfy(row -> assertThat(row.get("unit")).isNull());
  }

  @Test
  void warningsArriveInTheHoursOfThoseWhoCanActOnThem() {
    String id = registered(Map.of());
    clock.set(Instant.parse("2026-06-08T04:00:00Z"));
    clockwork.thrice(clockwork::raiseWarnings);
    warnings(town.coordinator(), "?kind=FIRST_RESPONSE")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].percent", equalTo(50))
        .body("items[0].reachedAt", equalTo("2026-06-08T04:00:00Z"))
        .body("items[0].deliveredAt", equalTo("2026-06-08T04:00:00Z"))
        .body("items[0].subjectId", equalTo(id));
    clock.set(Instant.parse("2026-06-08T15:00:00Z"));
    clockwork.raiseWarnings();
    warnings(town.coordinator(), "?percent=100").body("items", hasSize(0));
    clock.set(Instant.parse("2026-06-09T00:30:00Z"));
    warnings(town.coordinator(), "?percent=100")
        .body("items", hasSize(1))
        .body("items[0].reachedAt", equalTo("2026-06-08T07:00:00Z"))
        .body("items[0].deliveredAt", equalTo("2026-06-09T00:30:00Z"));
    warnings(town.coordinator(), "?open=true").body("items", hasSize(2));
    warnings(town.coordinator(), "?open=false").body("items", hasSize(0));
  }

  @Test
  void ofAClockThatRunsDayAndNightItIsWarnedAtOnce() {
    clock.set(Instant.parse("2026-06-07T20:00:00Z"));
    registered(Map.of("channel", "CALL_CENTRE"));
    clock.set(Instant.parse("2026-06-07T20:07:30Z"));
    clockwork.raiseWarnings();
    warnings(town.coordinator(), "?kind=FIRST_RESPONSE")
        .body("items.percent", equalTo(List.of(50)))
        .body("items[0].deliveredAt", equalTo("2026-06-07T20:07:30Z"));
  }

  @Test
  void aWarningIsShownToThoseWhoMaySeeTheCase() {
    String open = registered(Map.of());
    String secret = registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DINKES"));
    clock.set(Instant.parse("2026-06-08T04:00:00Z"));
    clockwork.raiseWarnings();
    warnings(town.coordinator(), "").body("items", hasSize(2));
    warnings(town.as("leader"), "").body("items.subjectId", equalTo(List.of(open)));
    warnings(town.as("unit-admin", "DINKES"), "").body("items", hasSize(0));
    warnings(Town.found().coordinator(), "").body("items", hasSize(0));
    warnings(town.as("evaluator"), "").statusCode(403);
    given().get("/api/v1/sla-warnings").then().statusCode(401);
    given().auth().oauth2(Tokens.expired()).get("/api/v1/sla-warnings").then().statusCode(401);
    warnings(town.coordinator(), "?percent=viel").statusCode(400);
    assertThat(secret).isNotEqualTo(open);
  }

  @Test
  void aRunGoesOnWhereItWasKilled() {
    Db.update(
        "insert into sla_clock (id, region, subject, subject_id, kind, cycle, policy_version,"
            + " calendar_id, calendar_version, mode, target, history, state, start_at, due_at,"
            + " consumed_seconds, calendar_complete, version)"
            + " select uuidv7(), ?, 'COMPLAINT', gen_random_uuid(), 'RESOLUTION', 1, 1,"
            + " cast(? as uuid), 1, 'WORKDAYS', 5, 'START 2026-06-08T02:00:00Z 0 ', 'RUNNING',"
            + " timestamptz '2026-06-08T02:00:00Z', timestamptz '2026-06-15T09:00:00Z', 0, true, 0"
            + " from generate_series(1, 1200)",
        town.region,
        officeId());
    OfficeCalendar office = OfficeCalendar.of(town);
    Map<String, Object> flood = office.closing("2026-06-11", "CORRECTION", "Banjir");
    JsonPath preview = office.preview(flood);
    assertThat(preview.getInt("later")).isEqualTo(1200);
    String run = office.put(flood).statusCode(200).extract().path("recomputeId");
    clockwork.runOneBatch();
    JsonPath half = office.recompute(run);
    assertThat(half.getString("state")).isEqualTo("RUNNING");
    assertThat(half.getInt("impact.examined")).isEqualTo(500);
    clockwork.thrice(clockwork::runRecomputes);
    clockwork.runRecomputes();
    JsonPath done = office.recompute(run);
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getMap("impact")).isEqualTo(preview.getMap(""));
    assertThat(
            Db.query(
                "select count(*) as n, count(distinct clock_id) as clocks from sla_clock_revision"
                    + " where region = ?",
                town.region))
        .containsExactly(Map.of("n", 1200L, "clocks", 1200L));
    assertThat(
            Db.query(
                "select distinct due_at at time zone 'UTC' as due, calendar_version, version"
                    + " from sla_clock where region = ?",
                town.region))
        .hasSize(1)
        .first()
        .satisfies(
            row -> {
              assertThat(row.get("due").toString()).startsWith("2026-06-17 09:00");
              assertThat(row).containsEntry("calendar_version", 2).containsEntry("version", 1L);
            });
  }

  private String officeId() {
    registered(Map.of());
    Db.update("delete from sla_clock where region = ?", town.region);
    return OfficeCalendar.of(town).id;
  }
}
