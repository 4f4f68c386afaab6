package id.tanggap.complaint.rest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In the thread of a case others speak too: the case takes its author along, not them. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ForgottenAuthorTest {

  @Inject Workers workers;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String root = "lupa-" + town.region;
  private final String officer = town.as("privacy-officer");
  private Cases.Filed filed;

  /** A thread in which the author of the case, the office and a stranger spoke. */
  private void thread() {
    Instant at = Instant.now().minusSeconds(900);
    said(root, null, "Obat habis", at, "warga-1");
    filed =
        cases.inProgress(
            Map.of(
                "interactionId", town.interaction(root).get("id").toString(),
                "class", "COMPLAINT",
                "category", "Obat"));
    said(root + "-lagi", root, "Masih habis", at.plusSeconds(60), "warga-1");
    said(root + "-lain", root, "Saya juga", at.plusSeconds(120), "warga-2");
    said(root + "-kami", root, "Kami cek", at.plusSeconds(180), town.page);
  }

  private void said(String id, String parent, String text, Instant at, String author) {
    town.deliver(town.delivery(town.comment("add", id, parent, text, at, author)));
    workers.process();
  }

  private List<Map<String, Object>> messages() {
    return Db.query("select * from interaction where region = ?", town.region);
  }

  /** How many messages a run of retention would take when all are 181 days old. */
  private int dueAfterTheTermOfMessages() {
    Db.update(
        "update interaction set occurred_at = now() - interval '181 days' where region = ?",
        town.region);
    return Town.with(officer)
        .post("/api/v1/retention-runs?dryRun=true")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("rules.find { it.rule == 'UNLINKED_MESSAGES' }.count");
  }

  @Test
  void anErasureTakesWhatTheAuthorAndTheOfficeSaidAndLeavesTheStranger() {
    thread();
    cases.step(filed.id(), "resolve", Map.of("outcome", "ANSWERED"), 200);
    cases.step(filed.id(), "confirm", Map.of(), 200);
    String request =
        Town.with(officer)
            .body(Map.of("kind", "ERASURE", "trackingCode", filed.code()))
            .post("/api/v1/privacy-requests")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (Map.Entry<String, Map<String, String>> step :
        List.of(
            Map.entry("take", Map.<String, String>of()),
            Map.entry("complete", Map.of("answer", "Dihapus")))) {
      Town.with(officer)
          .body(step.getValue())
          .post("/api/v1/privacy-requests/" + request + "/" + step.getKey())
          .then()
          .statusCode(200);
    }
    Map<String, Object> stranger = town.interaction(root + "-lain");
    assertThat(stranger).containsEntry("text_masked", "Saya juga");
    assertThat(stranger.get("author_hash")).isNotNull();
    assertThat(stranger.get("parent_external_id")).as("names the erased comment").isNull();
    assertThat(messages())
        .hasSize(4)
        .filteredOn(message -> !message.get("id").equals(stranger.get("id")))
        .allSatisfy(
            message -> {
              assertThat(message)
                  .containsEntry("text_masked", null)
                  .containsEntry("original_sealed", null)
                  .containsEntry("author_hash", null);
              assertThat(message.get("external_id").toString()).startsWith("gone:");
            });
    assertThat(Db.query("select thread_key from conversation_thread where region = ?", town.region))
        .allSatisfy(row -> assertThat(row.get("thread_key").toString()).startsWith("gone:"));
  }

  @Test
  void noMessageIsTakenForThatOfAStrangerWhereTheAuthorOfTheCaseIsNotKnown() {
    thread();
    Db.update("update interaction set author_hash = null where external_id = ?", root);
    assertThat(dueAfterTheTermOfMessages()).isZero();
  }

  @Test
  void theStrangersMessageFollowsTheTermOfMessagesWhileTheCaseLives() {
    thread();
    assertThat(dueAfterTheTermOfMessages()).isEqualTo(1);
  }
}
