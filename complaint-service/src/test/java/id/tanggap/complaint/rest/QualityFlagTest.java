package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One test per rule against answering for the figures. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class QualityFlagTest {

  private static final String GREETING =
      "Terima kasih atas laporannya, segera kami tindak lanjuti.";
  private static final String STOCK = "Obat kosong dapat diambil di apotek RSUD.";

  @Inject TestClock clock;
  @Inject Workers workers;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String writer = town.as("unit-admin", "DINKES");

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private void bank(String code, String kind, String text) {
    String id =
        Town.with(writer)
            .body(
                Map.of(
                    "code", code,
                    "unitCode", "DINKES",
                    "kind", kind,
                    "title", code,
                    "questions", List.of(),
                    "textId", text,
                    "validUntil",
                        LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(90).toString()))
            .post("/api/v1/answer-bank")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Town.with(town.as("approver", "DINKES"))
        .post("/api/v1/answer-bank/" + id + "/approve")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse flags(String token, String kind) {
    return Town.with(token)
        .queryParam("kind", kind)
        .get("/api/v1/quality-flags")
        .then()
        .statusCode(200);
  }

  private String clockState(String complaintId, String kind) {
    return Db.query(
            "select state from sla_clock where subject_id = cast(? as uuid) and kind = ?"
                + " order by cycle desc",
            complaintId,
            kind)
        .get(0)
        .get("state")
        .toString();
  }

  @Test
  void aGreetingStopsTheFirstClockOnceAndSolvesNothing() {
    bank("SALAM", "ACKNOWLEDGEMENT", GREETING);
    String id = cases.inProgress("INFORMATION_REQUEST").id();
    cases
        .act(writer, id, "respond", Map.of("text", GREETING + " 🙏"))
        .statusCode(202)
        .body("substance", equalTo("TEMPLATE"));
    assertThat(clockState(id, "FIRST_RESPONSE")).isEqualTo("MET");
    assertThat(clockState(id, "RESOLUTION")).isEqualTo("RUNNING");
    cases
        .act(writer, id, "resolve", Map.of("outcome", "ANSWERED"))
        .statusCode(422)
        .body("code", equalTo("no-answer-sent"));
    assertThat(clockState(id, "RESOLUTION")).isEqualTo("RUNNING");
    cases.answer(id, GREETING);
    assertThat(told(id)).as("the second greeting is no response").isEqualTo(1);
    flags(writer, "TEMPLATE_ONLY").body("items", hasSize(2));
    cases.answer(id, "Stok tiba Selasa; ambil di loket dua.");
    cases.step(id, "resolve", Map.of("outcome", "ANSWERED"), 200);
  }

  private static long told(String id) {
    return Db.query("select 1 from outbox where partition_key = ? and type like '%responded%'", id)
        .size();
  }

  @Test
  void aStockAnswerAnswersAQuestionButSolvesNoComplaint() {
    bank("OBAT", "ANSWER", STOCK);
    String question = cases.inProgress("INFORMATION_REQUEST").id();
    cases.answer(question, STOCK);
    cases.step(question, "resolve", Map.of("outcome", "ANSWERED"), 200);
    String complaint = cases.inProgress("COMPLAINT").id();
    cases.answer(complaint, STOCK);
    cases.step(complaint, "resolve", Map.of("outcome", "FIXED"), 422);
    flags(writer, "TEMPLATE_ONLY").body("items.complaintId", equalTo(List.of(complaint)));
  }

  @Test
  void aCaseThatWasTakenUpAgainNeedsAnAnswerOfItsOwn() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    cases.step(filed.id(), "reopen", Map.of("reason", "Belum ada obat"), 200);
    cases.step(filed.id(), "resolve", Map.of("outcome", "FIXED"), 422);
    cases.answer(filed.id(), "Sekarang sudah dikirim ke rumah.");
    cases.step(filed.id(), "resolve", Map.of("outcome", "FIXED"), 200);
  }

  @Test
  void reopeningCountsAgainstTheUnitAndSoonerCountsAsNotSolved() {
    Cases.Filed soon = cases.resolved("COMPLAINT");
    Cases.Filed later = cases.resolved("COMPLAINT");
    clock.set(Instant.now().plus(Duration.ofDays(3)));
    cases.step(soon.id(), "reopen", Map.of("reason", "Belum selesai"), 200);
    clock.advance(Duration.ofDays(9));
    cases.step(later.id(), "reopen", Map.of("reason", "Rusak lagi"), 200);
    flags(writer, "REOPENED_SOON")
        .body("items.complaintId", equalTo(List.of(soon.id())))
        .body("items.unitId", equalTo(List.of(town.health.toString())))
        .body("items.detail", equalTo(List.of("days=3")));
    flags(writer, "REOPENED").body("items.complaintId", equalTo(List.of(later.id())));
  }

  @Test
  void goingToAndFroCountsAgainstBothUnits() {
    String id = cases.inProgress("COMPLAINT").id();
    cases.act(writer, id, "return", Map.of("reason", "Urusan DPUPR")).statusCode(200);
    cases.step(id, "assign", Map.of("unitId", town.roads.toString()), 200);
    cases
        .act(town.as("unit-admin", "DPUPR"), id, "return", Map.of("reason", "Urusan Dinkes"))
        .statusCode(200);
    flags(town.coordinator(), "PING_PONG")
        .body("items.unitId", containsInAnyOrder(town.health.toString(), town.roads.toString()));
    flags(town.coordinator(), "RETURNED").body("items", hasSize(2));
  }

  @Test
  void theSameWordsToManyCasesAreFlaggedOnce() {
    for (int i = 0; i < 6; i++) {
      cases.answer(cases.inProgress("COMPLAINT").id(), "Sudah kami koordinasikan.");
    }
    flags(writer, "IDENTICAL_ANSWERS")
        .body("items", hasSize(1))
        .body("items[0].detail", equalTo("cases=5"))
        .body("items[0].unitId", equalTo(town.health.toString()));
  }

  @Test
  void aReplyOfSignsInTheAppOfTheProviderAnswersNothing() {
    String comment = "q-" + town.region;
    town.deliver(
        town.delivery(town.comment(comment, null, "Obat habis", Instant.now().minusSeconds(90))));
    town.deliver(
        town.delivery(town.own("own-" + comment, comment, "👍🙏", Instant.now().minusSeconds(30))));
    workers.process();
    assertThat(town.interaction(comment)).containsEntry("response_state", "UNANSWERED");
    flags(town.coordinator(), "WITHOUT_WORDS")
        .body("items.unitId", contains(town.health.toString()));
    town.deliver(
        town.delivery(town.own("own2-" + comment, comment, "Sudah ada lagi", Instant.now())));
    workers.process();
    assertThat(town.interaction(comment)).containsEntry("response_state", "ANSWERED");
  }

  @Test
  void aNoticeOfTheSystemNeverCountsAsAnAnswer() {
    String comment = "n-" + town.region;
    town.deliver(
        town.delivery(town.comment(comment, null, "Obat habis", Instant.now().minusSeconds(90))));
    workers.process();
    String id =
        cases
            .inProgress(
                Map.of(
                    "interactionId", town.interaction(comment).get("id").toString(),
                    "class", "COMPLAINT",
                    "category", "Obat"))
            .id();
    Db.update(
        """
        insert into reply (id, region, complaint_id, channel_id, to_external_id, unit_id,
                           text_masked, written_by, created_at, state, attempts, next_attempt_at,
                           version, purpose)
        values (gen_random_uuid(), ?, cast(? as uuid), ?, ?, ?, 'Laporan diterima.', 'system',
                now(), 'QUEUED', 0, now(), 0, 'RECEIPT')
        """,
        town.region,
        id,
        town.channel(),
        comment,
        town.health);
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).hasSize(1);
    town.deliver(
        town.delivery(town.own(comment + "_reply", comment, "Laporan diterima.", Instant.now())));
    workers.process();
    assertThat(clockState(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
    assertThat(town.interaction(comment)).containsEntry("response_state", "UNANSWERED");
    cases.step(id, "resolve", Map.of("outcome", "FIXED"), 422);
  }

  @Test
  void flagsAreShownToThoseWhoMaySeeTheCase() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    cases.step(filed.id(), "reopen", Map.of("reason", "Belum"), 200);
    flags(town.as("unit-admin", "DPUPR"), "REOPENED_SOON").body("items", hasSize(0));
    flags(town.as("evaluator"), "REOPENED_SOON").body("items", hasSize(1));
    flags(Town.found().coordinator(), "REOPENED_SOON").body("items", hasSize(0));
    Town.with(town.as("operator")).get("/api/v1/quality-flags").then().statusCode(403);
    Town.with("x").get("/api/v1/quality-flags").then().statusCode(401);
    Town.with(writer).queryParam("kind", "X").get("/api/v1/quality-flags").then().statusCode(400);
  }

  @Test
  void aFlagOnASecretCaseDoesNotExistForTheReportedUnit() {
    String id =
        cases
            .inProgress(
                Map.of(
                    "class", "COMPLAINT",
                    "text", "Pungutan liar",
                    "visibility", "SECRET",
                    "reportedUnitCode", "DPUPR"))
            .id();
    cases.answer(id, "Sudah kami periksa.");
    cases.step(id, "resolve", Map.of("outcome", "ANSWERED"), 200);
    cases.step(id, "reopen", Map.of("reason", "Belum"), 200);
    String reported = town.as("coordinator", "DPUPR");
    flags(reported, "REOPENED_SOON").body("items", hasSize(0));
    flags(town.as("leader"), "REOPENED_SOON").body("items", hasSize(0));
    flags(town.coordinator(), "REOPENED_SOON").body("items", hasSize(1));
  }
}
