package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A unit that moves to another superior takes along what belongs to it. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class MovedUnitTest {

  private static final String OLD = "/SETDA/DINKES/PKM-SLAWI/";
  private static final String NEW = "/SETDA/DPUPR/PKM-SLAWI/";

  @Inject Workers workers;

  private final Desk desk = new Desk();
  private final Town town = desk.town;
  private final String before = town.as("unit-admin", "DINKES");
  private final String after = town.as("unit-admin", "DPUPR");

  /** Tells a state of a unit and waits until it was worked on. */
  private void tell(String eventId, UUID unit, String code, String path, int version) {
    KafkaProbe.sendEvent(
        Topics.UNIT_STATE,
        unit.toString(),
        EventTypes.UNIT_STATE_V1,
        unit.toString(),
        town.region,
        eventId,
        """
        {"id":"%s","region":"%s","regionName":"Uji","regionZone":"Asia/Jakarta",
         "code":"%s","name":"Contoh","type":"AGENCY","path":"%s","coordinator":false,
         "trainedAdmins":0,"version":%d}
        """
            .formatted(unit, town.region, code, path, version));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> !Db.query("select 1 from processed_event where event_id = ?", eventId).isEmpty());
  }

  private void clinicMoves() {
    tell(UUID.randomUUID().toString(), town.clinic, "PKM-SLAWI", NEW, 2);
  }

  private static int status(String token, String path) {
    return Town.with(token).get(path).statusCode();
  }

  private static int reads(String token, Desk.Filed filed) {
    return status(token, "/api/v1/complaints/" + filed.id());
  }

  private void assign(Desk.Filed filed, UUID unit) {
    desk.done(desk.triaged(filed), "assign", Map.of("unitId", unit.toString()));
    desk.done(filed, "accept", Map.of());
  }

  private Map<String, Object> row(Desk.Filed filed) {
    return Db.query("select * from complaint where id = ?::uuid", filed.id()).get(0);
  }

  @Test
  void theNewSuperiorReadsItsCasesAndTheOldOneDoesNotAnyMore() {
    Desk.Filed own = desk.phoned();
    assign(own, town.clinic);
    assertThat(reads(before, own)).isEqualTo(200);
    assertThat(reads(after, own)).isEqualTo(404);
    clinicMoves();
    assertThat(reads(after, own)).isEqualTo(200);
    assertThat(reads(before, own)).isEqualTo(404);
    assertThat(Desk.rows("case_assignment", own))
        .allSatisfy(row -> assertThat(row).containsEntry("unit_path", NEW));
    // the unit itself works on as before
    desk.step(town.as("unit-admin", "PKM-SLAWI"), own.id(), "respond", Map.of("text", "Siap."))
        .statusCode(202);
  }

  @Test
  void aCaseThatItSupportsFollowsAndTheOtherSupportersStay() {
    Desk.Filed filed = desk.phoned();
    assign(filed, town.roads);
    for (UUID helper : List.of(town.clinic, town.health)) {
      desk.step(filed, "assignments", Map.of("unitId", helper.toString(), "task", "Bantu"))
          .statusCode(201);
    }
    assertThat(row(filed)).containsEntry("support_paths", OLD + "|/SETDA/DINKES/");
    clinicMoves();
    assertThat(row(filed)).containsEntry("support_paths", NEW + "|/SETDA/DINKES/");
    String clinics =
        desk.shown(filed, "/assignments")
            .getString("items.find { it.unitId == '" + town.clinic + "' }.id");
    desk.step(
            town.as("unit-admin", "PKM-SLAWI"),
            filed.id(),
            "assignments/" + clinics + "/return",
            Map.of("reason", "Bukan kami"))
        .statusCode(200);
    assertThat(row(filed)).containsEntry("support_paths", "/SETDA/DINKES/");
  }

  @Test
  void theBarOfASecretReportMovesWithTheReportedUnit() {
    Desk.Filed filed =
        desk.registered(Map.of("visibility", "SECRET", "reportedUnitCode", "PKM-SLAWI"));
    String oldSuperior = town.as("coordinator", "DINKES");
    String newSuperior = town.as("coordinator", "DPUPR");
    assertThat(reads(oldSuperior, filed)).isEqualTo(404);
    assertThat(reads(newSuperior, filed)).isEqualTo(200);
    clinicMoves();
    assertThat(reads(oldSuperior, filed)).isEqualTo(200);
    assertThat(reads(newSuperior, filed)).isEqualTo(404);
  }

  @Test
  void messagesDelegationsIncidentsAndStockAnswersFollowToo() {
    String comment = "pindah-" + town.region;
    town.deliver(town.delivery(town.comment(comment, null, "Halo", Instant.now())));
    workers.process();
    String message = "/api/v1/interactions/" + town.interaction(comment).get("id");
    Town.with(before)
        .body(
            Map.of(
                "unitId",
                town.health.toString(),
                "from",
                Map.of("id", "a", "name", "Contoh Satu"),
                "to",
                Map.of("id", "b", "name", "Contoh Dua"),
                "startsOn",
                "2026-11-02",
                "endsOn",
                "2026-11-06",
                "reason",
                "Cuti"))
        .post("/api/v1/complaints/delegations")
        .then()
        .statusCode(201);
    Town.with(town.coordinator())
        .body(
            Map.of(
                "title", "Air mati",
                "unitId", town.health.toString(),
                "complaintIds", List.of(desk.phoned().id())))
        .post("/api/v1/incidents")
        .then()
        .statusCode(201);
    assertThat(status(after, message)).isEqualTo(404);
    tell(UUID.randomUUID().toString(), town.health, "DINKES", "/SETDA/DPUPR/DINKES/", 2);
    assertThat(status(after, message)).isEqualTo(200);
    for (String list : List.of("/api/v1/complaints/delegations", "/api/v1/incidents")) {
      assertThat(Town.with(after).get(list).jsonPath().getList("items")).as(list).hasSize(1);
    }
  }

  @Test
  void aReplayAndAnOlderStateMoveNothingAgain() {
    Desk.Filed own = desk.phoned();
    assign(own, town.clinic);
    String event = UUID.randomUUID().toString();
    tell(event, town.clinic, "PKM-SLAWI", NEW, 3);
    Object version = row(own).get("version");
    tell(event, town.clinic, "PKM-SLAWI", NEW, 3);
    tell(UUID.randomUUID().toString(), town.clinic, "PKM-SLAWI", OLD, 2);
    tell(UUID.randomUUID().toString(), town.clinic, "PKM-SLAWI", NEW, 4);
    assertThat(row(own)).containsEntry("unit_path", NEW).containsEntry("version", version);
  }
}
