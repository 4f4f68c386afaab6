package id.tanggap.complaint.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.FakeGraph.Behaviour;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.reply.ReplyGateway;
import id.tanggap.complaint.application.reply.ReplyGateway.SendResult;
import id.tanggap.complaint.application.reply.SendReplies;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ReplySenderTest {

  @Inject Workers workers;
  @Inject SendReplies sendReplies;
  @Inject ReplyGateway gateway;

  private final Town town = Town.found();
  private final String comment = "s-" + town.region;
  private String complaint;

  /** A case made of a comment, taken on by the unit, with an answer in the queue. */
  private String queued(Behaviour... behaviours) {
    FakeGraph.plan(comment, behaviours);
    town.deliver(
        town.delivery(town.comment(comment, null, "Obat habis", Instant.now().minusSeconds(60))));
    workers.process();
    complaint =
        Town.with(town.coordinator())
            .body(
                Map.of(
                    "interactionId", town.interaction(comment).get("id").toString(),
                    "class", "COMPLAINT",
                    "category", "Obat"))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step("verify", Map.of());
    step("assign", Map.of("unitId", town.health.toString()));
    step("accept", Map.of());
    return Town.with(town.coordinator())
        .body(Map.of("text", "Sudah tersedia."))
        .post("/api/v1/complaints/" + complaint + "/respond")
        .then()
        .statusCode(202)
        .body("state", equalTo("QUEUED"))
        .extract()
        .path("id");
  }

  private void step(String verb, Map<String, Object> body) {
    Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + complaint + "/" + verb)
        .then()
        .statusCode(200);
  }

  private Map<String, Object> reply(String id) {
    return Db.query("select * from reply where id = cast(? as uuid)", id).get(0);
  }

  private void due(String id) {
    Db.update("update reply set next_attempt_at = now() where id = cast(? as uuid)", id);
  }

  private Object firstResponse() {
    return Db.query(
            "select state from sla_clock where subject_id = cast(? as uuid)"
                + " and kind = 'FIRST_RESPONSE'",
            complaint)
        .get(0)
        .get("state");
  }

  @Test
  void theClockStopsWhenTheProviderTookTheAnswerNotBefore() {
    String id = queued();
    assertThat(firstResponse()).isEqualTo("RUNNING");
    workers.send();
    assertThat(firstResponse()).isEqualTo("MET");
    assertThat(reply(id))
        .containsEntry("state", "SENT")
        .containsEntry("external_id", comment + "_reply");
  }

  @Test
  void anAnswerThatMayHaveArrivedIsNeverSentAgain() {
    String id = queued(Behaviour.ACCEPT_THEN_DROP);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "UNKNOWN");
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).hasSize(1);
    assertThat(firstResponse()).isEqualTo("RUNNING");
  }

  @Test
  void aSilentProviderLeavesTheOutcomeUnknown() {
    String id = queued(Behaviour.ACCEPT_BUT_NEVER_ANSWER);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "UNKNOWN");
  }

  @Test
  void anErrorOfTheServerLeavesTheOutcomeUnknown() {
    String id = queued(Behaviour.SERVER_ERROR);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "UNKNOWN").containsEntry("failure", "HTTP_500");
  }

  @Test
  void aPersonSettlesAnUnknownOutcomeAsSent() {
    String id = queued(Behaviour.ACCEPT_THEN_DROP);
    workers.send();
    Town.with(town.as("unit-admin", "DPUPR"))
        .body(Map.of("outcome", "SENT"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(404);
    Town.with(town.coordinator())
        .queryParam("state", "UNKNOWN")
        .get("/api/v1/responses")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    Town.with(town.as("unit-admin", "DINKES"))
        .body(Map.of("outcome", "SENT", "externalId", "dilihat-1"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(200)
        .body("state", equalTo("SENT"));
    assertThat(firstResponse()).isEqualTo("MET");
    Town.with(town.coordinator())
        .body(Map.of("outcome", "NOT_SENT"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(409)
        .body("code", equalTo("reply-not-unknown"));
  }

  @Test
  void aPersonMayOrderAnotherAttempt() {
    String id = queued(Behaviour.SERVER_ERROR);
    workers.send();
    Town.with(town.coordinator())
        .body(Map.of("outcome", "SEND_AGAIN"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(200);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "SENT");
  }

  @Test
  void theEchoOfAnUnknownAnswerSettlesIt() {
    String id = queued(Behaviour.ACCEPT_THEN_DROP);
    workers.send();
    String words = FakeGraph.postedTo(comment).get(0).message().replace("\n", "\\n");
    town.deliver(town.delivery(town.own("echo-1", comment, words, Instant.now())));
    workers.process();
    assertThat(reply(id)).containsEntry("state", "SENT").containsEntry("external_id", "echo-1");
    assertThat(firstResponse()).isEqualTo("MET");
  }

  @Test
  void theEchoOfASentAnswerCountsNothingTwice() {
    String id = queued();
    workers.send();
    String words = FakeGraph.postedTo(comment).get(0).message().replace("\n", "\\n");
    town.deliver(town.delivery(town.own(comment + "_reply", comment, words, Instant.now())));
    workers.process();
    assertThat(reply(id)).containsEntry("state", "SENT");
    assertThat(
            Db.query(
                    "select count(*) as n from complaint_log where complaint_id = cast(? as uuid)"
                        + " and event = 'ANSWER_SENT'",
                    complaint)
                .get(0)
                .get("n"))
        .isEqualTo(1L);
  }

  @Test
  void aRefusedConnectionIsTriedAgainAfterAPause() {
    String id = queued();
    FakeGraph.goAway();
    try {
      workers.send();
    } finally {
      FakeGraph.comeBack();
    }
    assertThat(reply(id)).containsEntry("state", "QUEUED").containsEntry("attempts", 1);
    workers.send();
    assertThat(reply(id)).containsEntry("attempts", 1);
    due(id);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "SENT").containsEntry("attempts", 2);
    assertThat(FakeGraph.postedTo(comment)).hasSize(1);
  }

  @Test
  void aRateLimitIsWaitedOut() {
    String id = queued(Behaviour.RATE_LIMITED);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "QUEUED").containsEntry("failure", "GRAPH_32");
    due(id);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "SENT");
  }

  @Test
  void aDeadTokenHoldsTheAnswerUntilAFreshOneComes() {
    String id = queued(Behaviour.TOKEN_EXPIRED);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "HELD").containsEntry("failure", "GRAPH_190");
    Town.with(town.coordinator())
        .get("/api/v1/channels/" + town.channel())
        .then()
        .body("health", equalTo("NEEDS_REAUTH"));
    Town.with(town.coordinator())
        .body(Map.of("accessToken", "token-segar"))
        .post("/api/v1/channels/" + town.channel() + "/renew-secrets")
        .then()
        .statusCode(200)
        .body("health", equalTo("HEALTHY"));
    workers.send();
    assertThat(reply(id)).containsEntry("state", "SENT");
    assertThat(FakeGraph.postedTo(comment).get(0).authorization()).isEqualTo("Bearer token-segar");
  }

  @Test
  void aRefusalIsFinal() {
    String id = queued(Behaviour.FORBIDDEN);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "FAILED").containsEntry("failure", "GRAPH_200");
  }

  @Test
  void anAnswerWhoseSenderDiedIsUnknownNotSentAgain() {
    String id = queued();
    Db.update(
        "update reply set state = 'SENDING', leased_until = now() - interval '1 second'"
            + " where id = cast(? as uuid)",
        id);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "UNKNOWN").containsEntry("failure", "SENDER_LOST");
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  private Replies.SendOrder leased() {
    AtomicReference<Replies.SendOrder> order = new AtomicReference<>();
    assertThatCode(() -> order.set(VertxContextSupport.subscribeAndAwait(sendReplies::lease)))
        .doesNotThrowAnyException();
    return order.get();
  }

  private void recorded(Replies.SendOrder order, SendResult result) {
    assertThatCode(
            () -> VertxContextSupport.subscribeAndAwait(() -> sendReplies.record(order, result)))
        .doesNotThrowAnyException();
  }

  private String another() {
    return Town.with(town.coordinator())
        .body(Map.of("text", "Masih tersedia."))
        .post("/api/v1/complaints/" + complaint + "/respond")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  @Test
  void anAnswerIsLeasedOnlyWhenItIsItsTurnAndForLongerThanAnAttemptTakes() {
    workers.send();
    String first = queued();
    String second = another();
    Replies.SendOrder order = leased();
    assertThat(order.id()).hasToString(first);
    assertThat(reply(second)).containsEntry("state", "QUEUED");
    assertThat(
            Db.query(
                "select 1 from reply where id = ? and leased_until - now() > ?::interval",
                order.id(),
                gateway.longest().plusSeconds(20).toString()))
        .hasSize(1);
    recorded(order, new SendResult.Accepted("a-" + town.region));
    workers.send();
    assertThat(reply(second)).containsEntry("state", "SENT");
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(new SendResult.NotSent("X"), "QUEUED"),
        Arguments.of(new SendResult.Refused("X"), "FAILED"),
        Arguments.of(new SendResult.NeedsReauth("X"), "HELD"),
        Arguments.of(new SendResult.Accepted("lambat"), "SENT"),
        Arguments.of(new SendResult.Unclear("X"), "UNKNOWN"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void whatASlowSenderKnowsForCertainCountsAfterItsLeaseRanOut(SendResult result, String state) {
    workers.send();
    String id = queued();
    Replies.SendOrder order = leased();
    Db.update(
        "update reply set leased_until = now() - interval '1 second' where id = ?", order.id());
    workers.send();
    assertThat(reply(id)).containsEntry("state", "UNKNOWN").containsEntry("failure", "SENDER_LOST");
    recorded(order, result);
    assertThat(reply(id)).containsEntry("state", state);
    Db.update("update reply set state = 'FAILED' where id = ?", order.id());
  }

  @Test
  void theOutcomeOfAnAttemptIsNotThatOfTheNextOne() {
    workers.send();
    String id = queued();
    Replies.SendOrder lost = leased();
    Db.update(
        "update reply set leased_until = now() - interval '1 second' where id = ?", lost.id());
    workers.send();
    Town.with(town.coordinator())
        .body(Map.of("outcome", "SEND_AGAIN"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(200);
    Replies.SendOrder again = leased();
    recorded(lost, new SendResult.Refused("X"));
    assertThat(reply(id)).containsEntry("state", "SENDING");
    recorded(again, new SendResult.Accepted("b-" + town.region));
    assertThat(reply(id)).containsEntry("state", "SENT");
  }
}
