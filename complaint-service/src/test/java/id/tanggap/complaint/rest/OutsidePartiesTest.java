package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class OutsidePartiesTest {

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

  private void policy(boolean pauses) {
    Db.update(
        "insert into sla_policy (id, region, version, document, effective_from, created_by,"
            + " created_at) values (?, ?, 7, ?, ?, 'uji', ?)",
        UUID.randomUUID(),
        desk.town.region,
        "{\"pausesForOthers\":"
            + pauses
            + ",\"rules\":[{\"kind\":\"RESOLUTION\",\"mode\":\"WORKDAYS\",\"amount\":14},"
            + "{\"kind\":\"FIRST_RESPONSE\",\"mode\":\"DURATION\",\"amount\":14400}]}",
        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
        OffsetDateTime.parse("2026-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"true, PAUSED", "false, RUNNING"})
  void theDeadlineStandsStillOnlyWhereThePolicySaysSo(boolean pauses, String state) {
    policy(pauses);
    Desk.Filed filed = desk.inProgress(desk.phoned());
    desk.step(filed, "wait", Desk.wait("2026-11-05"))
        .statusCode(200)
        .body("state", equalTo("AWAITING_EXTERNAL"));
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", state);
    assertThat(desk.tracked(filed).getString("waitingFor")).isEqualTo("PLN UP3");
    clock.advance(Duration.ofDays(1));
    desk.step(filed, "external-answered", Map.of("answer", "Sudah padam"))
        .statusCode(200)
        .body("state", equalTo("IN_PROGRESS"));
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
    JsonPath waits = desk.shown(filed, "/waits");
    assertThat(waits.getString("items[0].endedHow")).isEqualTo("ANSWERED");
    assertThat(waits.getString("items[0].answer")).isEqualTo("Sudah padam");
    assertThat(waits.getBoolean("items[0].clockPaused")).isEqualTo(pauses);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 422",
    "2026-11-03, 200",
    "2026-11-16, 200",
    "2026-11-17, 422",
    "2026-10-01, 422"
  })
  void theReviewIsAfterTodayAndWithinTenWorkingDays(String day, int status) {
    Desk.Filed filed = desk.inProgress(desk.phoned());
    desk.step(filed, "wait", Desk.wait(day)).statusCode(status);
    assertThat(desk.state(filed)).isEqualTo(status == 200 ? "AWAITING_EXTERNAL" : "IN_PROGRESS");
  }

  @Test
  void onTheDayOfReviewTheCaseIsBackAmongTheWorkAndTheUnitIsTold() {
    policy(true);
    Desk.Filed filed = desk.inProgress(desk.phoned());
    desk.done(filed, "wait", Desk.wait("2026-11-05"));
    clock.set(Instant.parse("2026-11-05T16:59:59Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("AWAITING_EXTERNAL");
    // midnight in Jakarta: the unit hears of it at seven
    clock.set(Instant.parse("2026-11-05T17:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("IN_PROGRESS");
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
    String unit = desk.town.as("unit-admin", "DPUPR");
    String path = "/api/v1/complaints/escalations?open=true&complaintId=" + filed.id();
    Town.with(unit).get(path).then().statusCode(200).body("items", hasSize(0));
    clock.set(Instant.parse("2026-11-06T00:00:00Z"));
    String id =
        Town.with(unit)
            .get(path)
            .then()
            .body("items.cause", equalTo(List.of("REVIEW_DUE")))
            .extract()
            .path("items[0].id");
    Town.with(desk.town.as("unit-admin", "PKM-SLAWI"))
        .post("/api/v1/complaints/escalations/" + id + "/acknowledge")
        .then()
        .statusCode(404);
    Town.with(unit)
        .post("/api/v1/complaints/escalations/" + id + "/acknowledge")
        .then()
        .statusCode(200);
    Town.with(unit).get(path).then().body("items", hasSize(0));
  }

  @Test
  void aHandedOverCaseStopsItsClocksAndTheCitizenStillFollowsIt() {
    KafkaProbe events = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    Desk.Filed filed = desk.inProgress(desk.phoned());
    clock.advance(Duration.ofHours(2));
    desk.step(filed, "forward", Desk.forward())
        .statusCode(200)
        .body("state", equalTo("FORWARDED"))
        .body("outcome", equalTo("OUT_OF_JURISDICTION"));
    assertThat(desk.clock(filed, "RESOLUTION"))
        .containsEntry("state", "MET")
        .containsEntry("metAt", "2026-11-02T04:00:00Z");
    desk.step(
            filed,
            "external-updates",
            Map.of(
                "number", "BM-12",
                "status", "Dikerjakan",
                "answer", "Ditambal Jumat, telepon 081234567890"))
        .statusCode(200);
    JsonPath tracked = desk.tracked(filed);
    assertThat(tracked.getString("statusLabel")).isEqualTo("Diteruskan");
    assertThat(tracked.getMap("forwarded"))
        .containsEntry("partner", "Dinas Bina Marga Provinsi")
        .containsEntry("number", "BM-12")
        .containsEntry("status", "Dikerjakan")
        .containsEntry("answer", "Ditambal Jumat, telepon [TELEPON]");
    assertThat(tracked.getList("answers.text"))
        .containsExactly("Laporan Anda kami teruskan ke provinsi.");
    assertThat(events.awaitKey(filed.id(), 3))
        .extracting(record -> KafkaProbe.header(record, "ce_type"))
        .contains(EventTypes.COMPLAINT_CLOSED_V1);

    clock.advance(Duration.ofDays(2));
    desk.step(filed, "return", Map.of("reason", "Ternyata jalan kabupaten"))
        .statusCode(200)
        .body("state", equalTo("TRIAGED"))
        .body("bounceCount", equalTo(0));
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
    JsonPath ledger = desk.shown(filed, "/external-references");
    assertThat(ledger.getString("items[0].endedReason")).isEqualTo("Ternyata jalan kabupaten");
    assertThat(ledger.getString("items[0].updates[0].status")).isEqualTo("Dikerjakan");
    desk.historyIsIntact(filed);
  }

  @Test
  void aHandOverNamesWhoGetsItAndAnUpdateSaysSomething() {
    Desk.Filed filed = desk.triaged(desk.phoned());
    desk.step(filed, "forward", Map.of("reason", "x", "message", "y"))
        .statusCode(422)
        .body("code", equalTo("partner-missing"));
    desk.step(filed, "external-updates", Map.of("status", "x")).statusCode(409);
    desk.step(
            filed,
            "forward",
            Map.of("partnerUnitId", desk.town.health.toString(), "reason", "x", "message", "y"))
        .statusCode(200);
    assertThat(desk.shown(filed, "/external-references").getString("items[0].partner"))
        .isEqualTo("Dinas Kesehatan");
    desk.step(filed, "external-updates", Map.of())
        .statusCode(422)
        .body("code", equalTo("nothing-told"));
  }

  @Test
  void aUnitOfTheOwnGovernmentIsNobodyOutside() {
    Db.update("update unit set unit_type = 'AGENCY' where id = ?", desk.town.health);
    Db.update("update unit set unit_type = 'EXTERNAL_PARTNER' where id = ?", desk.town.roads);
    Desk.Filed filed = desk.triaged(desk.phoned());
    desk.step(
            filed,
            "forward",
            Map.of("partnerUnitId", desk.town.health.toString(), "reason", "x", "message", "y"))
        .statusCode(422)
        .body("code", equalTo("unit-not-outside"));
    assertThat(desk.state(filed)).isEqualTo("TRIAGED");
    desk.step(
            filed,
            "forward",
            Map.of("partnerUnitId", desk.town.roads.toString(), "reason", "x", "message", "y"))
        .statusCode(200);
  }

  @Test
  void ofASecretCaseTheTrackerNamesNobodyOutside() {
    Desk.Filed filed = desk.registered(Map.of("visibility", "SECRET"));
    desk.in("FORWARDED", filed);
    assertThat(desk.tracked(filed).getMap("forwarded")).isNull();
    assertThat(desk.tracked(filed).getString("status")).isEqualTo("FORWARDED");
  }
}
