package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.FakeGraph.Behaviour;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case that becomes secret says nothing more where others read along. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SilentSecretTest {

  private static final String WORDS = "Sudah tersedia.";

  @Inject Workers workers;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String comment = "diam-" + town.region;
  private Cases.Filed filed;

  /** A case made of a comment, with an answer in the queue. */
  private String queued(Behaviour... behaviours) {
    FakeGraph.plan(comment, behaviours);
    town.deliver(
        town.delivery(town.comment(comment, null, "Obat habis", Instant.now().minusSeconds(60))));
    workers.process();
    filed =
        cases.inProgress(
            Map.of(
                "interactionId", town.interaction(comment).get("id").toString(),
                "class", "COMPLAINT",
                "category", "Obat"));
    return cases.answer(filed.id(), WORDS);
  }

  private void becomesSecret() {
    cases.step(filed.id(), "visibility", Map.of("visibility", "SECRET"), 200);
  }

  private Map<String, Object> reply(String id) {
    return Db.query("select * from reply where id = ?::uuid", id).get(0);
  }

  private void standsOnTheTracker(String id) {
    assertThat(reply(id))
        .containsEntry("state", "SENT")
        .containsEntry("channel_id", null)
        .containsEntry("to_external_id", null)
        .containsEntry("text_masked", WORDS);
    assertThat(
            Db.query(
                "select 1 from complaint_log where complaint_id = ?::uuid"
                    + " and event = 'ANSWER_SENT'",
                filed.id()))
        .hasSize(1);
  }

  @Test
  void anAnswerInTheQueueGoesToTheTrackerInstead() {
    String id = queued();
    becomesSecret();
    standsOnTheTracker(id);
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void anAnswerThatWaitsForATokenGoesToTheTrackerAndNotOutWithTheFreshOne() {
    String id = queued(Behaviour.TOKEN_EXPIRED);
    workers.send();
    assertThat(reply(id)).containsEntry("state", "HELD");
    becomesSecret();
    standsOnTheTracker(id);
    Town.with(town.coordinator())
        .body(Map.of("accessToken", "token-segar"))
        .post("/api/v1/channels/" + town.channel() + "/renew-secrets")
        .then()
        .statusCode(200);
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void anotherAttemptOfAnAnswerWithAnUnknownOutcomeGoesToTheTracker() {
    String id = queued(Behaviour.SERVER_ERROR);
    workers.send();
    becomesSecret();
    assertThat(reply(id)).as("nobody knows yet").containsEntry("state", "UNKNOWN");
    Town.with(town.coordinator())
        .body(Map.of("outcome", "SEND_AGAIN"))
        .post("/api/v1/responses/" + id + "/settle")
        .then()
        .statusCode(200)
        .body("state", equalTo("SENT"));
    standsOnTheTracker(id);
    workers.send();
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void theSenderNeverTakesWhatIsSaidAboutASecretCase() {
    String id = queued();
    // as if the case had become secret by a way that forgot what waits
    Db.update("update complaint set visibility = 'SECRET' where id = ?::uuid", filed.id());
    workers.send();
    assertThat(reply(id)).containsEntry("state", "QUEUED");
    Db.update("update reply set state = 'HELD' where id = ?::uuid", id);
    Town.with(town.coordinator())
        .body(Map.of("accessToken", "token-segar"))
        .post("/api/v1/channels/" + town.channel() + "/renew-secrets")
        .then()
        .statusCode(200);
    assertThat(reply(id)).containsEntry("state", "HELD");
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
    Db.update("delete from reply where id = ?::uuid", id);
  }
}
