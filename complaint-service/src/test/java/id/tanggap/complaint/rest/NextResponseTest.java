package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class NextResponseTest {

  private static final String KIND = "NEXT_RESPONSE";

  @Inject TestClock clock;

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

  /** Two working hours for the next response, and four for the first. */
  private void policy() {
    policy(
        "{\"kind\":\"NEXT_RESPONSE\",\"mode\":\"DURATION\",\"amount\":7200}",
        "{\"kind\":\"FIRST_RESPONSE\",\"mode\":\"DURATION\",\"amount\":14400}");
  }

  private void policy(String... rules) {
    Db.update(
        "insert into sla_policy (id, region, version, document, effective_from, created_by,"
            + " created_at) values (?, ?, 7, ?, ?, 'uji', ?)",
        UUID.randomUUID(),
        desk.town.region,
        "{\"rules\":[" + String.join(",", rules) + "]}",
        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
        OffsetDateTime.parse("2026-01-01T00:00:00Z"));
  }

  private List<Map<String, Object>> clocks(Desk.Filed filed) {
    return desk.shown(filed, "/sla").getList("clocks.findAll { it.kind == '" + KIND + "' }");
  }

  @Test
  void theCaseWaitsForUsFromTheAnswerOfTheCitizenUntilOurs() {
    policy();
    Desk.Filed filed = desk.phoned();
    desk.done(filed, "ask", Map.of("text", "Di RT berapa?"));
    assertThat(clocks(filed)).as("we spoke last").isEmpty();
    clock.advance(Duration.ofHours(1));
    desk.says(filed, "answers", Map.of("text", "RT 03")).statusCode(200);
    assertThat(desk.clock(filed, KIND))
        .containsEntry("state", "RUNNING")
        .containsEntry("startAt", "2026-11-02T03:00:00Z")
        .containsEntry("dueAt", "2026-11-02T05:00:00Z");
    assertThat(desk.tracked(filed).getString("expectedAt")).isEqualTo("2026-11-02T05:00:00Z");
    clock.advance(Duration.ofMinutes(90));
    desk.answered(filed);
    assertThat(desk.clock(filed, KIND))
        .containsEntry("state", "MET")
        .containsEntry("metAt", "2026-11-02T04:30:00Z")
        .containsEntry("consumedSeconds", 5400);
    assertThat(
            desk.shown(filed, "/sla").getList("clocks.find { it.kind == '" + KIND + "' }.receipt"))
        .isNotEmpty();
    assertThat(clocks(filed)).hasSize(1);
  }

  @Test
  void aWordAfterHoursIsDueOnTheNextMorningAndTooLateIsLate() {
    policy();
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    // Monday 15:00 in Jakarta: one hour is left of the day
    clock.set(Instant.parse("2026-11-02T08:00:00Z"));
    desk.step(filed, "answers", Map.of("text", "Di depan pasar")).statusCode(200);
    assertThat(desk.clock(filed, KIND)).containsEntry("dueAt", "2026-11-03T01:30:00Z");
    clock.set(Instant.parse("2026-11-03T02:00:00Z"));
    desk.done(filed, "assign", Map.of("unitId", desk.town.roads.toString()));
    desk.done(filed, "accept", Map.of());
    desk.step(filed, "respond", Map.of("text", "Ditambal besok.")).statusCode(202);
    assertThat(desk.clock(filed, KIND)).containsEntry("state", "MET_LATE");
  }

  @Test
  void whoSaysThatItIsNotSolvedIsAnsweredAgain() {
    policy();
    Desk.Filed filed = desk.resolved(desk.phoned());
    assertThat(clocks(filed)).isEmpty();
    desk.says(filed, "reopen", Map.of("reason", "Masih berlubang")).statusCode(200);
    assertThat(desk.clock(filed, KIND)).containsEntry("state", "RUNNING");
    desk.step(filed, "respond", Map.of("text", "Kami tambal ulang hari ini.")).statusCode(202);
    assertThat(desk.clock(filed, KIND)).containsEntry("state", "MET");
  }

  @Test
  void withoutARuleOfThePolicyThereIsNoSuchClock() {
    policy(
        "{\"kind\":\"RESOLUTION\",\"mode\":\"WORKDAYS\",\"amount\":14}",
        "{\"kind\":\"FIRST_RESPONSE\",\"mode\":\"DURATION\",\"amount\":14400}");
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    desk.says(filed, "answers", Map.of("text", "RT 03")).statusCode(200);
    assertThat(clocks(filed)).isEmpty();
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 2026-11-02T07:00:00Z",
    "URGENT, 2026-11-02T04:00:00Z",
    "EMERGENCY, 2026-11-02T02:15:00Z"
  })
  void aRegionThatSetNothingOwesTheNextResponseAsSoonAsTheFirst(String urgency, String dueAt) {
    Desk.Filed filed = desk.registered(Map.of("urgency", urgency));
    desk.in("AWAITING_REPORTER", filed);
    desk.says(filed, "answers", Map.of("text", "RT 03")).statusCode(200);
    assertThat(desk.clock(filed, KIND))
        .containsEntry("state", "RUNNING")
        .containsEntry("dueAt", dueAt);
  }
}
