package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class QuestionTest {

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
  void aQuestionStandsOnTheTrackerStopsTheClocksAndIsAnsweredThere() {
    Desk.Filed filed = desk.phoned();
    desk.step(filed, "ask", Map.of("text", "Di RT berapa? Hubungi 081234567890"))
        .statusCode(200)
        .body("state", equalTo("AWAITING_REPORTER"));
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "PAUSED");
    assertThat(desk.clock(filed, "VERIFY")).containsEntry("state", "PAUSED");
    assertThat(desk.clock(filed, "FIRST_RESPONSE"))
        .as("a person spoke to the citizen")
        .containsEntry("state", "MET");
    assertThat(desk.tracked(filed).getString("question.text"))
        .isEqualTo("Di RT berapa? Hubungi [TELEPON]");
    assertThat(desk.tracked(filed).getList("answers")).as("a question is no answer").isEmpty();

    clock.advance(Duration.ofHours(3));
    desk.says(filed, "answers", Map.of("text", "RT 03, telepon 081298765432"))
        .statusCode(200)
        .body("status", equalTo("NEW"));
    assertThat(desk.state(filed)).isEqualTo("NEW");
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
    JsonPath messages = desk.shown(filed, "/messages");
    assertThat(messages.getString("items[0].text")).isEqualTo("RT 03, telepon [TELEPON]");
    assertThat(messages.getString("items[0].source")).isEqualTo("TRACKER");
    assertThat(desk.shown(filed, "/questions").getString("items[0].state")).isEqualTo("ANSWERED");
    byte[] sealed = (byte[]) Desk.rows("case_message", filed).get(0).get("original_sealed");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("081298765432");
    desk.step(desk.inProgress(filed), "resolve", Map.of("outcome", "ANSWERED"))
        .statusCode(422)
        .body("code", equalTo("no-answer-sent"));
  }

  @Test
  void anOperatorWritesDownWhatWasToldByPhone() {
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    desk.step(filed, "answers", Map.of("text", "Di depan pasar"))
        .statusCode(200)
        .body("state", equalTo("TRIAGED"));
    assertThat(desk.shown(filed, "/messages").getString("items[0].source")).isEqualTo("OPERATOR");
  }

  @Test
  void whatNobodyAskedCannotBeAnswered() {
    Desk.Filed filed = desk.phoned();
    desk.says(filed, "answers", Map.of("text", "Halo"))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", hasItem("ASK"));
    desk.step(filed, "answers", Map.of("text", "Halo")).statusCode(409);
    desk.in("AWAITING_REPORTER", filed);
    desk.says(filed, "answers", Map.of("text", " ")).statusCode(400);
    desk.step(filed, "ask", Map.of("text", "lagi?")).statusCode(409);
  }

  @Test
  void aSecretQuestionNeedsThePinToBeReadAndAnswered() {
    Desk.Filed filed = desk.registered(Map.of("visibility", "SECRET"));
    desk.done(filed, "ask", Map.of("text", "Kapan?"));
    Desk.Filed without = new Desk.Filed(filed.id(), filed.code(), null);
    desk.says(without, "answers", Map.of("text", "Kemarin")).statusCode(404);
    assertThat(
            Db.query("select failures from pin_failure where complaint_id = ?::uuid", filed.id()))
        .as("counted although nothing else happened")
        .containsExactly(Map.of("failures", 1));
    desk.says(filed, "answers", Map.of("text", "Kemarin")).statusCode(200);
  }

  @Test
  void aWrongPinIsCountedEvenUnderAnIdempotencyKey() {
    Desk.Filed filed = desk.registered(Map.of("visibility", "SECRET"));
    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "kunci-yang-cukup-panjang-1")
        .header("X-Tracking-Pin", "salah")
        .body(Map.of("reason", "x"))
        .post("/public/v1/complaints/" + filed.code() + "/withdraw")
        .then()
        .statusCode(404);
    assertThat(
            Db.query("select failures from pin_failure where complaint_id = ?::uuid", filed.id()))
        .containsExactly(Map.of("failures", 1));
  }

  @Test
  void afterAReminderAndTenWorkingDaysOfSilenceTheCaseIsClosed() {
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    // the seventh working day ends on Wednesday of the next week at 16:00
    clock.set(Instant.parse("2026-11-11T08:59:59Z"));
    workers.watch();
    assertThat(desk.events(filed)).doesNotContain("REMINDER_SENT");
    clock.set(Instant.parse("2026-11-11T09:00:00Z"));
    workers.watch();
    assertThat(desk.events(filed)).containsOnlyOnce("REMINDER_SENT");
    assertThat(desk.tracked(filed).getString("question.answerUntil"))
        .isEqualTo("2026-11-16T09:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:59:59Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("AWAITING_REPORTER");
    clock.set(Instant.parse("2026-11-16T09:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("CLOSED");
    assertThat(desk.shown(filed, "").getString("outcome")).isEqualTo("REPORTER_SILENT");
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "CANCELLED");
    assertThat(desk.shown(filed, "/questions").getString("items[0].state")).isEqualTo("UNANSWERED");
    desk.historyIsIntact(filed);
    desk.says(filed, "reopen", Map.of("reason", "Saya baru pulang"))
        .statusCode(200)
        .body("status", equalTo("TRIAGED"));
    assertThat(desk.events(filed)).as("no unit had it yet").endsWith("REOPEN", "RETURN");
    assertThat(desk.clock(filed, "RESOLUTION")).containsEntry("state", "RUNNING");
  }

  @Test
  void aLateReminderMovesTheEndSoThatThreeWorkingDaysRemain() {
    Desk.Filed filed = desk.in("AWAITING_REPORTER", desk.phoned());
    // nobody was there for two weeks: Monday the 16th, 10:00
    clock.set(Instant.parse("2026-11-16T03:00:00Z"));
    workers.watch();
    assertThat(desk.tracked(filed).getString("question.answerUntil"))
        .isEqualTo("2026-11-19T09:00:00Z");
    clock.set(Instant.parse("2026-11-19T09:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("CLOSED");
  }

  private Desk.Filed commented(String comment, String author) {
    desk.town
        .deliver(
            desk.town.delivery(
                desk.town.comment(
                    "add", comment, null, "Jalan rusak di Losarang", clock.instant(), author)))
        .statusCode(200);
    workers.process();
    return desk.registered(
        Map.of("interactionId", desk.town.interaction(comment).get("id").toString()));
  }

  @Test
  void theReporterAnswersInTheThreadAndNobodyElseDoes() {
    String comment = "tanya-" + desk.town.region;
    Desk.Filed filed = commented(comment, "warga-1");
    desk.done(filed, "ask", Map.of("text", "RT berapa?"));
    workers.send();
    assertThat(FakeGraph.postedTo(comment))
        .singleElement()
        .satisfies(
            posted -> assertThat(posted.message()).contains("RT berapa?").contains(filed.code()));
    clock.advance(Duration.ofMinutes(5));
    desk.town.deliver(
        desk.town.delivery(
            desk.town.comment(
                "add", comment + "-b", comment, "Ikut menyimak", clock.instant(), "warga-2")));
    workers.process();
    assertThat(desk.state(filed)).isEqualTo("AWAITING_REPORTER");
    desk.town.deliver(
        desk.town.delivery(
            desk.town.comment(
                "add", comment + "-c", comment, "RT 03 ya", clock.instant(), "warga-1")));
    workers.process();
    assertThat(desk.state(filed)).isEqualTo("NEW");
    assertThat(desk.shown(filed, "/messages").getString("items[0].source")).isEqualTo("THREAD");
    assertThat(desk.shown(filed, "/messages").getString("items[0].text")).isEqualTo("RT 03 ya");
  }

  @Test
  void aQuestionThatCannotBeDeliveredPausesNothing() {
    String comment = "gagal-" + desk.town.region;
    Desk.Filed filed = commented(comment, "warga-1");
    FakeGraph.plan(comment, FakeGraph.Behaviour.FORBIDDEN);
    desk.done(filed, "ask", Map.of("text", "RT berapa?"));
    workers.send();
    // noticed two days late: a pause of so long would move the deadline by a working day
    clock.set(Instant.parse("2026-11-04T02:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("NEW");
    assertThat(desk.events(filed)).contains("QUESTION_FAILED");
    Map<String, Object> resolution = desk.clock(filed, "RESOLUTION");
    assertThat(resolution)
        .containsEntry("state", "RUNNING")
        .containsEntry("dueAt", "2026-11-20T09:30:00Z");
    assertThat(desk.clock(filed, "FIRST_RESPONSE")).containsEntry("state", "BREACHED_RUNNING");
    assertThat(desk.shown(filed, "/questions").getString("items[0].state"))
        .isEqualTo("NOT_DELIVERED");
  }

  @Test
  void whoseCommentIsGoneAndWhoNeverGotACodeCannotBeAsked() {
    String comment = "hilang-" + desk.town.region;
    Desk.Filed filed = commented(comment, "warga-1");
    desk.town.deliver(
        desk.town.delivery(
            desk.town.comment("remove", comment, null, "", clock.instant(), "warga-1")));
    workers.process();
    desk.step(filed, "ask", Map.of("text", "RT berapa?"))
        .statusCode(422)
        .body("code", equalTo("reporter-unreachable"));
    assertThat(desk.state(filed)).isEqualTo("NEW");
  }

  @Test
  void aQuestionThatCannotBeDeliveredLetsEveryClockRunOn() {
    String comment = "lanjut-" + desk.town.region;
    Desk.Filed filed = desk.triaged(commented(comment, "warga-1"));
    FakeGraph.plan(comment, FakeGraph.Behaviour.FORBIDDEN);
    desk.done(filed, "ask", Map.of("text", "RT berapa?"));
    assertThat(desk.clock(filed, "FOLLOW_UP")).containsEntry("state", "PAUSED");
    workers.send();
    clock.set(Instant.parse("2026-11-04T02:00:00Z"));
    workers.watch();
    assertThat(desk.state(filed)).isEqualTo("TRIAGED");
    assertThat(desk.shown(filed, "/sla").getList("clocks.findAll { it.state == 'PAUSED' }.kind"))
        .isEmpty();
    assertThat(desk.clock(filed, "FOLLOW_UP")).containsEntry("state", "RUNNING");
  }
}
