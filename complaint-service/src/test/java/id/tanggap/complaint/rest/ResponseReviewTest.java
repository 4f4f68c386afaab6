package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ResponseReviewTest {

  @Inject Workers workers;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String writer = town.as("unit-admin", "DINKES");
  private final String approver = town.as("approver", "DINKES");
  private final String comment = "w-" + town.region;

  private void approvalFor(Map<String, Object> rule) {
    Town.with(town.coordinator())
        .body(Map.of("rules", List.of(rule)))
        .post("/api/v1/response-approval-policies")
        .then()
        .statusCode(201)
        .body("version", equalTo(1));
  }

  private ValidatableResponse respond(String id, Map<String, Object> body) {
    return cases.act(writer, id, "respond", body);
  }

  private ValidatableResponse post(String token, String path, Object body) {
    return Town.with(token).body(body).post("/api/v1/responses/" + path).then();
  }

  private Cases.Filed fromComment(long secondsAgo) {
    town.deliver(
        town.delivery(
            town.comment(comment, null, "Obat habis", Instant.now().minusSeconds(secondsAgo))));
    workers.process();
    return cases.inProgress(
        Map.of(
            "interactionId",
            town.interaction(comment).get("id").toString(),
            "class",
            "COMPLAINT",
            "category",
            "Obat"));
  }

  private void window(long seconds, String fallback, String notice) {
    String tag =
        Town.with(town.coordinator())
            .get("/api/v1/channels/" + town.channel() + "/reply-window")
            .header("ETag");
    Map<String, Object> body = new HashMap<>();
    body.put("seconds", seconds);
    body.put("fallback", fallback);
    body.put("notice", notice);
    Town.with(town.coordinator())
        .header("If-Match", tag)
        .body(body)
        .put("/api/v1/channels/" + town.channel() + "/reply-window")
        .then()
        .statusCode(200)
        .body("fallback", equalTo(fallback));
  }

  @Test
  void whereTheRegionSaidNothingAnAnswerGoesOutAtOnce() {
    String id = cases.inProgress("COMPLAINT").id();
    respond(id, Map.of("text", "Sudah kami perbaiki."))
        .statusCode(202)
        .body("state", equalTo("SENT"));
  }

  @Test
  void aRuleSendsTheAnswerToASecondPersonFirst() {
    approvalFor(Map.of("class", "COMPLAINT", "required", true));
    String id = cases.inProgress("COMPLAINT").id();
    String reply =
        respond(id, Map.of("text", "Stok tiba besok.", "evidence", "DO 7"))
            .statusCode(202)
            .body("state", equalTo("PENDING_APPROVAL"))
            .body("approvalPolicyVersion", equalTo(1))
            .body("allowed", hasItems("APPROVE", "REJECT"))
            .extract()
            .path("id");
    cases.step(id, "resolve", Map.of("outcome", "FIXED"), 422);
    Town.with(approver)
        .queryParam("state", "PENDING_APPROVAL")
        .queryParam("unitId", town.health.toString())
        .get("/api/v1/responses")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(reply)));
    post(approver, reply + "/approve", Map.of())
        .statusCode(200)
        .body("state", equalTo("SENT"))
        .body("decidedBy", notNullValue());
    cases.step(id, "resolve", Map.of("outcome", "FIXED"), 200);
    post(approver, reply + "/approve", Map.of())
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", hasItems("DELIVER", "READ"));
  }

  @Test
  void aRuleForOneClassLeavesTheOthersAlone() {
    approvalFor(Map.of("class", "WHISTLEBLOWING", "required", true));
    respond(cases.inProgress("COMPLAINT").id(), Map.of("text", "Sudah kami perbaiki."))
        .body("state", equalTo("SENT"));
  }

  @Test
  void nobodyApprovesWhatTheyWroteOrChanged() {
    approvalFor(Map.of("required", true));
    String id = cases.inProgress("COMPLAINT").id();
    String both = town.as("coordinator");
    String reply =
        cases
            .act(both, id, "respond", Map.of("text", "Stok tiba besok."))
            .statusCode(202)
            .extract()
            .path("id");
    post(both, reply + "/approve", Map.of()).statusCode(422).body("code", equalTo("own-answer"));
    post(approver, reply + "/reject", Map.of("reason", "Sebut tanggalnya"))
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("decisionReason", equalTo("Sebut tanggalnya"));
    String another = town.as("coordinator", "KEDUA");
    String tag = Town.with(another).get("/api/v1/responses/" + reply).header("ETag");
    Town.with(another)
        .header("If-Match", tag)
        .body(Map.of("text", "Stok tiba 21 November."))
        .patch("/api/v1/responses/" + reply)
        .then()
        .statusCode(200);
    post(writer, reply + "/submit", Map.of())
        .statusCode(200)
        .body("state", equalTo("PENDING_APPROVAL"));
    post(another, reply + "/approve", Map.of()).statusCode(422).body("code", equalTo("own-answer"));
    post(approver, reply + "/approve", Map.of()).statusCode(200).body("state", equalTo("SENT"));
  }

  @Test
  void aDraftIsChangedOnlyByWhoHasSeenItAndGoesOutWhenSubmitted() {
    String id = cases.inProgress("COMPLAINT").id();
    String reply =
        respond(id, Map.of("text", "Akan kami cek.", "draft", true))
            .statusCode(202)
            .body("state", equalTo("DRAFT"))
            .extract()
            .path("id");
    String path = "/api/v1/responses/" + reply;
    Map<String, Object> change = Map.of("text", "Sudah kami cek.", "evidence", "BA 3");
    Town.with(writer).body(change).patch(path).then().statusCode(428);
    Town.with(writer).header("If-Match", "\"77\"").body(change).patch(path).then().statusCode(412);
    String tag = Town.with(writer).get(path).header("ETag");
    Town.with(writer)
        .header("If-Match", tag)
        .body(change)
        .patch(path)
        .then()
        .statusCode(200)
        .body("text", equalTo("Sudah kami cek."))
        .body("evidence", equalTo("BA 3"));
    post(writer, reply + "/submit", Map.of()).statusCode(200).body("state", equalTo("SENT"));
    String sentTag = Town.with(writer).get(path).header("ETag");
    Town.with(writer).header("If-Match", sentTag).body(change).patch(path).then().statusCode(409);
  }

  @Test
  void strangersFindNoAnswerAndWrongRolesAreRefused() {
    approvalFor(Map.of("required", true));
    String id = cases.inProgress("COMPLAINT").id();
    String reply = respond(id, Map.of("text", "Stok tiba.")).extract().path("id");
    Town.with("x")
        .body(Map.of())
        .post("/api/v1/responses/" + reply + "/approve")
        .then()
        .statusCode(401);
    post(writer, reply + "/approve", Map.of()).statusCode(403);
    post(town.as("approver", "DPUPR"), reply + "/approve", Map.of()).statusCode(404);
    post(Town.found().coordinator(), reply + "/approve", Map.of()).statusCode(404);
    post(approver, UUID.randomUUID() + "/approve", Map.of()).statusCode(404);
    Town.with(town.as("unit-admin", "DINKES"))
        .body(Map.of("rules", List.of()))
        .post("/api/v1/response-approval-policies")
        .then()
        .statusCode(403);
  }

  @Test
  void anAnswerWithoutWordsIsRefused() {
    String id = cases.inProgress("COMPLAINT").id();
    respond(id, Map.of("text", "🙏🙏🙏"))
        .statusCode(422)
        .body("code", equalTo("answer-without-words"));
  }

  @Test
  void personalDetailsInAPublicThreadAreRefusedWithTheirPlaces() {
    String id = fromComment(60).id();
    respond(id, Map.of("text", "Silakan hubungi Bu Contoh di 081234567890."))
        .statusCode(422)
        .body("code", equalTo("personal-data-in-answer"))
        .body("errors[0].pointer", equalTo("/text"))
        .body("errors[0].message", containsString("TELEPON"));
    assertThat(Db.query("select 1 from reply where region = ?", town.region)).isEmpty();
    respond(
            id,
            Map.of("text", "Silakan hubungi Bu Contoh di 081234567890.", "maskPersonalData", true))
        .statusCode(202)
        .body("text", containsString("[TELEPON]"));
  }

  @Test
  void aCommentHasNoWindowAndNoClockForIt() {
    Cases.Filed filed = fromComment(40 * 86_400L);
    respond(filed.id(), Map.of("text", "Sudah tersedia."))
        .statusCode(202)
        .body("state", equalTo("QUEUED"));
    Town.with(writer)
        .get("/api/v1/complaints/" + filed.id() + "/sla")
        .then()
        .body("clocks.findAll { it.kind == 'REPLY_WINDOW' }", hasSize(0));
  }

  @Test
  void theWindowOfTheChannelIsAClockThatRunsDayAndNightAndStopsWithTheAnswer() {
    window(86_400, "REFUSE", null);
    Cases.Filed filed = fromComment(3_600);
    Map<String, Object> clock =
        Db.query(
                "select * from sla_clock where subject_id = cast(? as uuid)"
                    + " and kind = 'REPLY_WINDOW'",
                filed.id())
            .get(0);
    assertThat(clock).containsEntry("mode", "ELAPSED").containsEntry("target", 86_400L);
    Town.with(writer)
        .get("/api/v1/reply-windows")
        .then()
        .statusCode(200)
        .body("items.complaintId", equalTo(List.of(filed.id())));
    respond(filed.id(), Map.of("text", "Sudah tersedia.")).statusCode(202);
    workers.send();
    Town.with(writer)
        .get("/api/v1/complaints/" + filed.id() + "/sla")
        .then()
        .body("clocks.find { it.kind == 'REPLY_WINDOW' }.state", equalTo("MET"));
    Town.with(writer).get("/api/v1/reply-windows").then().body("items", hasSize(0));
    assertThat(
            Db.query(
                "select state from sla_clock where subject = 'INTERACTION'"
                    + " and kind = 'REPLY_WINDOW' and region = ?",
                town.region))
        .containsExactly(Map.of("state", "MET"));
  }

  @Test
  void afterTheWindowTheAnswerIsRefusedOrStandsOnTheTracker() {
    window(3_600, "REFUSE", null);
    Cases.Filed filed = fromComment(7_200);
    respond(filed.id(), Map.of("text", "Sudah tersedia."))
        .statusCode(422)
        .body("code", equalTo("reply-window-closed"))
        .body("closedAt", notNullValue());
    respond(filed.id(), Map.of("text", "Sudah tersedia.", "onTracker", true))
        .statusCode(202)
        .body("state", equalTo("SENT"))
        .body("channelId", equalTo(null));
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void theChoiceOfTheTrackerOutlivesTheApproval() {
    approvalFor(Map.of("class", "COMPLAINT", "required", true));
    Cases.Filed filed = fromComment(60);
    String reply =
        respond(filed.id(), Map.of("text", "Sudah tersedia.", "onTracker", true))
            .statusCode(202)
            .body("state", equalTo("PENDING_APPROVAL"))
            .extract()
            .path("id");
    post(approver, reply + "/approve", Map.of())
        .statusCode(200)
        .body("state", equalTo("SENT"))
        .body("channelId", equalTo(null));
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void afterTheWindowTheApprovedNoticeGoesOutAndTheAnswerStandsOnTheTracker() {
    window(3_600, "NOTICE", "Jawaban tersedia di halaman pelacakan.");
    Cases.Filed filed = fromComment(7_200);
    respond(filed.id(), Map.of("text", "Sudah tersedia."))
        .statusCode(202)
        .body("state", equalTo("SENT"));
    workers.send();
    assertThat(FakeGraph.postedTo(comment))
        .extracting(FakeGraph.Posted::message)
        .containsExactly("Jawaban tersedia di halaman pelacakan.");
    assertThat(
            Db.query(
                "select 1 from complaint_log where complaint_id = cast(? as uuid)"
                    + " and event = 'ANSWER_SENT'",
                filed.id()))
        .hasSize(1);
  }

  @Test
  void anAnswerThatWaitedUntilTheChannelClosedIsNotSent() {
    window(86_400, "REFUSE", null);
    Cases.Filed filed = fromComment(60);
    String reply = respond(filed.id(), Map.of("text", "Sudah tersedia.")).extract().path("id");
    Db.update(
        "update interaction set occurred_at = now() - interval '2 days' where region = ?",
        town.region);
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
    Town.with(writer)
        .get("/api/v1/responses/" + reply)
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("REPLY_WINDOW_CLOSED"))
        .body("failureKind", equalTo("FINAL"));
  }

  @Test
  void anAnswerApprovedTooLateWaitsForAnotherWay() {
    approvalFor(Map.of("required", true));
    window(3_600, "REFUSE", null);
    Cases.Filed filed = fromComment(7_200);
    String reply = respond(filed.id(), Map.of("text", "Sudah tersedia.")).extract().path("id");
    post(approver, reply + "/approve", Map.of())
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("failure", equalTo("REPLY_WINDOW_CLOSED"));
    post(writer, reply + "/send-on-tracker", Map.of())
        .statusCode(200)
        .body("state", equalTo("SENT"));
  }

  @Test
  void aWindowNeedsItsTagItsRoleAndItsNotice() {
    String path = "/api/v1/channels/" + town.channel() + "/reply-window";
    Map<String, Object> refuse = Map.of("seconds", 86_400, "fallback", "REFUSE");
    Town.with(town.coordinator()).body(refuse).put(path).then().statusCode(428);
    Town.with(writer).header("If-Match", "*").body(refuse).put(path).then().statusCode(403);
    Town.with(Town.found().coordinator())
        .header("If-Match", "*")
        .body(refuse)
        .put(path)
        .then()
        .statusCode(404);
    Town.with(town.coordinator())
        .header("If-Match", "*")
        .body(Map.of("seconds", 86_400, "fallback", "NOTICE"))
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("window-notice-missing"));
    Town.with(town.coordinator())
        .header("If-Match", "*")
        .body(Map.of("seconds", 5, "fallback", "REFUSE"))
        .put(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/seconds"));
  }

  @Test
  void theProviderTellsHowFarAnAnswerCameInAnyOrder() {
    Cases.Filed filed = fromComment(60);
    String reply = respond(filed.id(), Map.of("text", "Sudah tersedia.")).extract().path("id");
    workers.send();
    String external = comment + "_reply";
    town.deliver(statuses(status(external, "read", "")));
    town.deliver(statuses(status(external, "delivered", "")));
    workers.process();
    Town.with(writer)
        .get("/api/v1/responses/" + reply)
        .then()
        .body("state", equalTo("READ"))
        .body("deliveredAt", notNullValue())
        .body("readAt", notNullValue());
  }

  @Test
  void aFailureToldLaterIsNotForgottenAndAReceiptOverrulesIt() {
    Cases.Filed filed = fromComment(60);
    String reply = respond(filed.id(), Map.of("text", "Sudah tersedia.")).extract().path("id");
    workers.send();
    String external = comment + "_reply";
    town.deliver(statuses(status(external, "failed", ",\"errors\":[{\"code\":131026}]")));
    workers.process();
    Town.with(writer)
        .get("/api/v1/responses/" + reply)
        .then()
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("GRAPH_131026"));
    town.deliver(statuses(status(external, "delivered", ""), status("bukan-kita", "read", "")));
    workers.process();
    Town.with(writer).get("/api/v1/responses/" + reply).then().body("state", equalTo("DELIVERED"));
  }

  private String statuses(String... statuses) {
    return town.delivery(
        "{\"field\":\"messages\",\"value\":{\"statuses\":[" + String.join(",", statuses) + "]}}");
  }

  private static String status(String id, String status, String more) {
    return "{\"id\":\"%s\",\"status\":\"%s\",\"timestamp\":\"%d\"%s}"
        .formatted(id, status, Instant.now().getEpochSecond(), more);
  }

  @Test
  void aStatedTimeOfSendingIsNeitherBeforeTheAnswerNorAfterNow() {
    FakeGraph.plan(comment, FakeGraph.Behaviour.ACCEPT_THEN_DROP);
    Cases.Filed filed = fromComment(600);
    String reply = respond(filed.id(), Map.of("text", "Sudah tersedia.")).extract().path("id");
    workers.send();
    for (Instant impossible :
        List.of(Instant.now().minusSeconds(300), Instant.now().plusSeconds(300))) {
      post(writer, reply + "/settle", Map.of("outcome", "SENT", "sentAt", impossible.toString()))
          .statusCode(422)
          .body("code", equalTo("sent-at-impossible"));
    }
  }

  @Test
  void aMessageThatNeedsNoAnswerHasNoWindowThatCloses() {
    window(3_600, "REFUSE", null);
    town.deliver(
        town.delivery(town.comment(comment, null, "Halo", Instant.now().minusSeconds(60))));
    workers.process();
    Object message = town.interaction(comment).get("id");
    Town.with(town.coordinator())
        .body(Map.of("reason", "Salam"))
        .post("/api/v1/interactions/" + message + "/no-answer-needed")
        .then()
        .statusCode(200);
    assertThat(Db.query("select kind, state from sla_clock where subject_id = ?", message))
        .containsExactlyInAnyOrder(
            Map.of("kind", "FIRST_RESPONSE", "state", "CANCELLED"),
            Map.of("kind", "REPLY_WINDOW", "state", "CANCELLED"));
  }
}
