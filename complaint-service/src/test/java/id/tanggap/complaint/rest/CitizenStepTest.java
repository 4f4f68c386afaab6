package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Workers;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CitizenStepTest {

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

  @Test
  void notSolvedTakesTheCaseUpAgainWithHalfTheTimeAndTheSolutionDoesNotCount() {
    KafkaProbe events = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    Desk.Filed filed = desk.resolved(desk.phoned());
    clock.set(Instant.parse("2026-11-06T02:00:00Z"));
    desk.says(filed, "reopen", Map.of("reason", "Masih berlubang, hubungi 081234567890"))
        .statusCode(200)
        .body("status", equalTo("IN_PROGRESS"))
        .body("statusLabel", equalTo("Ditindaklanjuti"));
    JsonPath sla = desk.shown(filed, "/sla");
    List<Map<String, Object>> clocks = sla.getList("clocks.findAll { it.kind == 'RESOLUTION' }");
    assertThat(clocks.get(0)).containsEntry("state", "CANCELLED").containsEntry("metAt", null);
    // 14 working days were given, seven remain: from Friday the 6th to Tuesday the 17th
    assertThat(clocks.get(1))
        .containsEntry("state", "RUNNING")
        .containsEntry("cycle", 2)
        .containsEntry("dueAt", "2026-11-17T09:00:00Z");
    JsonPath lines = desk.shown(filed, "/timeline");
    assertThat(lines.getList("items.reason")).contains("Masih berlubang, hubungi [TELEPON]");
    assertThat(lines.getString("items[-1].actor")).isEqualTo("Pelapor");
    assertThat(events.awaitKey(filed.id(), 5))
        .extracting(record -> KafkaProbe.header(record, "ce_type"))
        .endsWith(EventTypes.COMPLAINT_REOPENED_V1);
    assertThat(desk.shown(filed, "/assignments").getList("items.state"))
        .containsExactly("DONE", "ACCEPTED");
  }

  @Test
  void whatWasSolvedForMoreThanAWeekStaysSolvedInTheStatistics() {
    Desk.Filed filed = desk.resolved(desk.phoned());
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    desk.says(filed, "reopen", Map.of("reason", "Rusak lagi")).statusCode(200);
    List<Map<String, Object>> clocks =
        desk.shown(filed, "/sla").getList("clocks.findAll { it.kind == 'RESOLUTION' }");
    assertThat(clocks.get(0)).containsEntry("state", "MET");
  }

  @Test
  void aCitizenReopensWithinThirtyDaysAndThreeTimes() {
    Desk.Filed filed = desk.resolved(desk.phoned());
    for (int i = 0; i < 3; i++) {
      desk.says(filed, "reopen", Map.of("reason", "Masih")).statusCode(200);
      desk.step(filed, "respond", Map.of("text", "Ditambal lagi hari ini.")).statusCode(202);
      desk.done(filed, "resolve", Map.of("outcome", "FIXED"));
    }
    desk.says(filed, "reopen", Map.of("reason", "Masih"))
        .statusCode(422)
        .body("code", equalTo("reopen-limit"));
    Desk.Filed late = desk.in("CLOSED", desk.phoned());
    clock.advance(Duration.ofDays(30).plusSeconds(1));
    desk.says(late, "reopen", Map.of("reason", "Masih")).statusCode(422);
    desk.says(desk.phoned(), "reopen", Map.of("reason", "Masih")).statusCode(409);
    desk.says(late, "reopen", Map.of()).statusCode(400);
  }

  @Test
  void aCitizenConfirmsAndSilenceOfTenWorkingDaysConfirmsToo() {
    Desk.Filed said = desk.resolved(desk.phoned());
    desk.says(said, "confirm", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
    Desk.Filed silent = desk.resolved(desk.phoned());
    clock.set(Instant.parse("2026-11-16T08:59:59Z"));
    workers.watch();
    assertThat(desk.state(silent)).isEqualTo("RESOLVED");
    clock.set(Instant.parse("2026-11-16T09:00:00Z"));
    workers.watch();
    assertThat(desk.state(silent)).isEqualTo("CLOSED");
    assertThat(desk.shown(silent, "/timeline").getString("items[-1].actor")).isEqualTo("Sistem");
    assertThat(desk.shown(silent, "").getString("outcome")).isEqualTo("FIXED");
  }

  @Test
  void anUnknownCodeIsNotFoundWhateverIsTried() {
    Desk.Filed ghost = new Desk.Filed(null, "7Q2M-K9XD-41TZ-B0RW", null);
    for (String verb : List.of("answers", "confirm", "reopen", "withdraw")) {
      desk.says(
              ghost,
              verb,
              Map.of("text", "x", "reason", "x").entrySet().stream()
                  .filter(e -> e.getKey().equals(verb.equals("answers") ? "text" : "reason"))
                  .filter(e -> !verb.equals("confirm"))
                  .collect(
                      java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
          .statusCode(404);
    }
  }

  @Test
  void theSameKeyDoesTheSameThingOnce() {
    Desk.Filed filed = desk.resolved(desk.phoned());
    for (int i = 0; i < 2; i++) {
      given()
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", "kunci-warga-" + filed.id())
          .body(Map.of("reason", "Masih"))
          .post("/public/v1/complaints/" + filed.code() + "/reopen")
          .then()
          .statusCode(200);
    }
    assertThat(desk.shown(filed, "").getInt("reopenCount")).isEqualTo(1);
  }
}
