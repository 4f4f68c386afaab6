package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
class AssignmentTest {

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

  private String unit(String code) {
    return desk.town.as("unit-admin", code);
  }

  @Test
  void anotherUnitHelpsSeesTheCaseAndHoldsTheEndUntilItIsDone() {
    Desk.Filed filed = desk.answered(desk.phoned());
    String clinic = unit("PKM-SLAWI");
    Town.with(clinic).get("/api/v1/complaints/" + filed.id()).then().statusCode(404);
    String id =
        desk.step(
                unit("DPUPR"),
                filed.id(),
                "assignments",
                Map.of("unitId", desk.town.clinic.toString(), "task", "Periksa obat"))
            .statusCode(201)
            .body("role", equalTo("SUPPORT"))
            .body("allowed", contains("ACCEPT", "RETURN", "ENTRUST"))
            .extract()
            .path("id");
    Town.with(clinic).get("/api/v1/complaints/" + filed.id()).then().statusCode(200);
    Town.with(clinic).get("/api/v1/complaints").then().body("items.id", hasItem(filed.id()));
    desk.step(clinic, filed.id(), "respond", Map.of("text", "x")).statusCode(404);
    desk.step(unit("DPUPR"), filed.id(), "resolve", Map.of("outcome", "FIXED"))
        .statusCode(422)
        .body("code", equalTo("work-not-done"));
    String path = "assignments/" + id + "/";
    desk.step(clinic, filed.id(), path + "done", Map.of("note", "x"))
        .statusCode(409)
        .body("allowed", contains("ACCEPT", "RETURN", "ENTRUST"));
    desk.step(clinic, filed.id(), path + "accept", Map.of()).statusCode(200);
    desk.step(clinic, filed.id(), path + "done", Map.of("note", "Obat ada"))
        .statusCode(200)
        .body("state", equalTo("DONE"));
    desk.step(unit("DPUPR"), filed.id(), "resolve", Map.of("outcome", "FIXED")).statusCode(200);
    assertThat(desk.events(filed))
        .contains("SUPPORT_ASKED", "SUPPORT_ACCEPT", "SUPPORT_DONE", "RESOLVE");
    assertThat(desk.shown(filed, "/assignments").getList("items.state"))
        .containsExactly("DONE", "DONE");
  }

  @Test
  void theSameUnitIsNotAskedTwiceAndOnlyTheLeadAsks() {
    Desk.Filed filed = desk.inProgress(desk.phoned());
    Map<String, Object> help =
        Map.of("unitId", desk.town.clinic.toString(), "task", "Periksa obat");
    desk.step(unit("DINKES"), filed.id(), "assignments", help).statusCode(404);
    desk.step(filed, "assignments", help).statusCode(201);
    desk.step(filed, "assignments", help)
        .statusCode(409)
        .body("code", equalTo("unit-already-at-work"));
    desk.step(filed, "assignments", Map.of("unitId", UUID.randomUUID().toString(), "task", "x"))
        .statusCode(404);
    desk.step(desk.phoned(), "assignments", help).statusCode(409);
  }

  @Test
  void theLeadMovesTheCaseAndNotItsAssignment() {
    Desk.Filed filed = desk.assigned(desk.phoned());
    String lead = desk.shown(filed, "/assignments").getString("items[0].id");
    desk.step(unit("DPUPR"), filed.id(), "assignments/" + lead + "/accept", Map.of())
        .statusCode(422)
        .body("code", equalTo("lead-moves-the-case"));
    desk.step(unit("DPUPR"), filed.id(), "accept", Map.of()).statusCode(200);
    assertThat(desk.shown(filed, "/assignments").getString("items[0].state")).isEqualTo("ACCEPTED");
    desk.step(unit("DPUPR"), filed.id(), "return", Map.of("reason", "Jalan provinsi"))
        .statusCode(200);
    JsonPath chain = desk.shown(filed, "/assignments");
    assertThat(chain.getString("items[0].state")).isEqualTo("RETURNED");
    assertThat(chain.getString("items[0].endedReason")).isEqualTo("Jalan provinsi");
  }

  @Test
  void thePersonIsNamedAndWhoIsAwayIsReplacedByTheSubstitute() {
    Desk.Filed filed = desk.inProgress(desk.phoned());
    String lead = desk.shown(filed, "/assignments").getString("items[0].id");
    String path = "assignments/" + lead + "/entrust";
    Map<String, Object> one = Map.of("personId", "pic-a", "personName", "Contoh Satu");
    desk.step(unit("DPUPR"), filed.id(), path, one)
        .statusCode(200)
        .body("assigneeId", equalTo("pic-a"));
    desk.step(unit("DINKES"), filed.id(), path, one).statusCode(404);
    Map<String, Object> away =
        Map.of(
            "unitId",
            desk.town.roads.toString(),
            "from",
            Map.of("id", "pic-a", "name", "Contoh Satu"),
            "to",
            Map.of("id", "pic-b", "name", "Contoh Dua"),
            "startsOn",
            "2026-11-02",
            "endsOn",
            "2026-11-06",
            "reason",
            "Cuti tahunan");
    String delegation =
        Town.with(unit("DPUPR"))
            .body(away)
            .post("/api/v1/complaints/delegations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    desk.step(unit("DPUPR"), filed.id(), path, one)
        .statusCode(200)
        .body("assigneeId", equalTo("pic-b"))
        .body("assigneeName", equalTo("Contoh Dua"));
    clock.set(Instant.parse("2026-11-06T17:00:00Z"));
    desk.step(unit("DPUPR"), filed.id(), path, one)
        .statusCode(200)
        .body("assigneeId", equalTo("pic-a"));
    Town.with(unit("DINKES"))
        .post("/api/v1/complaints/delegations/" + delegation + "/end")
        .then()
        .statusCode(404);
    clock.set(Instant.parse("2026-11-03T02:00:00Z"));
    Town.with(unit("DPUPR"))
        .post("/api/v1/complaints/delegations/" + delegation + "/end")
        .then()
        .statusCode(200);
    desk.step(unit("DPUPR"), filed.id(), path, one).body("assigneeId", equalTo("pic-a"));
    Town.with(unit("DPUPR"))
        .get("/api/v1/complaints/delegations")
        .then()
        .body("items.id", contains(delegation));
    Town.with(unit("DINKES"))
        .get("/api/v1/complaints/delegations")
        .then()
        .body("items", hasSize(0));
    Map<String, Object> self = new HashMap<>(away);
    self.put("to", Map.of("id", "pic-a", "name", "Contoh Satu"));
    Town.with(unit("DPUPR"))
        .body(self)
        .post("/api/v1/complaints/delegations")
        .then()
        .statusCode(422)
        .body("code", equalTo("delegation-impossible"));
    Town.with(unit("DINKES"))
        .body(away)
        .post("/api/v1/complaints/delegations")
        .then()
        .statusCode(404);
  }

  @Test
  void aSilentUnitIsEscalatedRungByRungAndThenLosesTheCase() {
    Desk.Filed filed = desk.assigned(desk.phoned());
    Map<String, Object> accept = desk.clock(filed, "ACCEPT");
    assertThat(accept).containsEntry("dueAt", "2026-11-03T09:00:00Z");
    clock.set(Instant.parse("2026-11-03T08:59:59Z"));
    workers.watch();
    assertThat(desk.events(filed)).doesNotContain("ACCEPT_OVERDUE");
    clock.set(Instant.parse("2026-11-03T09:00:00Z"));
    workers.watch();
    workers.watch();
    assertThat(desk.events(filed)).containsOnlyOnce("ACCEPT_OVERDUE");
    assertThat(desk.state(filed)).isEqualTo("ASSIGNED");
    clock.set(Instant.parse("2026-11-04T09:00:00Z"));
    workers.watch();
    clock.set(Instant.parse("2026-11-05T09:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("TRIAGED");
    assertThat(desk.shown(filed, "").getInt("bounceCount")).isEqualTo(1);
    assertThat(desk.clock(filed, "ACCEPT"))
        .containsEntry("state", "CANCELLED")
        .containsEntry("breachedAt", "2026-11-03T09:00:00Z");
    JsonPath told =
        Town.with(desk.town.coordinator())
            .get("/api/v1/complaints/escalations?complaintId=" + filed.id())
            .jsonPath();
    assertThat(told.getList("items.recipient")).containsExactly("LEADER", "COORDINATOR", "UNIT");
    assertThat(told.getList("items.level")).containsExactly(3, 2, 1);
    assertThat(desk.shown(filed, "/assignments").getString("items[0].state")).isEqualTo("RETURNED");
    desk.historyIsIntact(filed);
  }

  @Test
  void whoAcceptsInTimeIsNotEscalated() {
    Desk.Filed filed = desk.inProgress(desk.phoned());
    clock.set(Instant.parse("2026-11-09T09:00:00Z"));
    workers.watch();
    assertThat(desk.events(filed)).doesNotContain("ACCEPT_OVERDUE");
    assertThat(Desk.rows("case_timer", filed)).isEmpty();
  }

  @Test
  void theLadderIsDataOfTheRegionAndQuietHoursHoldBackOnlyWhatIsTold() {
    String admin = desk.town.as("platform-admin");
    String path = "/api/v1/complaints/escalation-ladder";
    Response shipped = Town.with(admin).get(path);
    assertThat(shipped.jsonPath().getList("rungs.afterWorkdays")).containsExactly(0, 1, 2);
    Map<String, Object> rung =
        Map.of("level", 1, "afterWorkdays", 0, "recipient", "UNIT", "givesBack", false);
    Map<String, Object> next =
        Map.of("rungs", List.of(rung), "quietFrom", "15:00", "quietTo", "10:00");
    Town.with(desk.town.coordinator()).body(next).post(path).then().statusCode(403);
    Town.with(admin)
        .header("If-Match", shipped.header("ETag"))
        .body(next)
        .post(path)
        .then()
        .statusCode(201)
        .body("version", equalTo(2));
    Town.with(admin)
        .header("If-Match", shipped.header("ETag"))
        .body(next)
        .post(path)
        .then()
        .statusCode(412);
    Town.with(admin)
        .body(Map.of("rungs", List.of(rung, rung), "quietFrom", "15:00", "quietTo", "10:00"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("ladder-broken"));
    Town.with(admin)
        .body(Map.of("rungs", List.of(rung), "quietFrom", "25:00", "quietTo", "10:00"))
        .post(path)
        .then()
        .statusCode(400);

    Desk.Filed filed = desk.assigned(desk.phoned());
    clock.set(Instant.parse("2026-11-03T09:00:00Z"));
    workers.watch();
    assertThat(desk.events(filed)).as("the rung itself is not late").contains("ACCEPT_OVERDUE");
    String list = "/api/v1/complaints/escalations?complaintId=" + filed.id();
    Town.with(desk.town.coordinator()).get(list).then().body("items", hasSize(0));
    clock.set(Instant.parse("2026-11-04T03:00:00Z"));
    Town.with(desk.town.coordinator())
        .get(list)
        .then()
        .body("items.notifyAt", contains("2026-11-04T03:00:00Z"))
        .body("items.ladderVersion", contains(2));
    assertThat(Desk.rows("case_timer", filed)).as("no rung above").isEmpty();
  }

  @Test
  void nobodyOfTheReportedUnitHearsOfAnEscalationOfASecretCase() {
    Desk.Filed filed =
        desk.registered(Map.of("visibility", "SECRET", "reportedUnitCode", "DINKES"));
    desk.assigned(filed);
    clock.set(Instant.parse("2026-11-03T09:00:00Z"));
    workers.watch();
    String list = "/api/v1/complaints/escalations?complaintId=" + filed.id();
    Town.with(desk.town.coordinator()).get(list).then().body("items", hasSize(1));
    for (String blind :
        List.of(unit("DINKES"), desk.town.as("coordinator", "DINKES"), desk.town.as("leader"))) {
      Town.with(blind).get(list).then().statusCode(200).body("items", hasSize(0));
    }
  }

  @Test
  void aTimerThatFailsDoesNotHoldUpTheOthers() {
    Desk.Filed broken = desk.assigned(desk.phoned());
    Desk.Filed other = desk.assigned(desk.phoned());
    // a case that cannot be locked in this way does not exist in life; the row stands for a defect
    Db.update(
        "update case_timer set kind = 'CONFIRM', due_at = '2026-11-01T00:00:00Z'"
            + " where complaint_id = ?::uuid",
        broken.id());
    clock.set(Instant.parse("2026-11-03T09:00:00Z"));
    workers.watch();
    assertThat(desk.events(other)).contains("ACCEPT_OVERDUE");
    assertThat(Desk.rows("case_timer", broken).get(0)).containsEntry("attempts", 1);
    Db.update("delete from case_timer where complaint_id = ?::uuid", broken.id());
  }

  @Test
  void whoIsAwayFromOneUnitIsNotReplacedInAnother() {
    Desk.Filed roads = desk.inProgress(desk.phoned());
    Desk.Filed clinics = desk.triaged(desk.phoned());
    desk.done(clinics, "assign", Map.of("unitId", desk.town.clinic.toString()));
    Town.with(unit("DINKES"))
        .body(
            Map.of(
                "unitId",
                desk.town.health.toString(),
                "from",
                Map.of("id", "pic-c", "name", "Contoh Tiga"),
                "to",
                Map.of("id", "pic-d", "name", "Contoh Empat"),
                "startsOn",
                "2026-11-02",
                "endsOn",
                "2026-11-06",
                "reason",
                "Cuti tahunan"))
        .post("/api/v1/complaints/delegations")
        .then()
        .statusCode(201);
    assertThat(entrusted(roads, "pic-c")).isEqualTo("pic-c");
    assertThat(entrusted(clinics, "pic-c")).as("a unit below").isEqualTo("pic-d");
  }

  private String entrusted(Desk.Filed filed, String person) {
    String lead = desk.shown(filed, "/assignments").getString("items[0].id");
    return desk.step(
            filed,
            "assignments/" + lead + "/entrust",
            Map.of("personId", person, "personName", "Contoh Tiga"))
        .statusCode(200)
        .extract()
        .path("assigneeId");
  }
}
