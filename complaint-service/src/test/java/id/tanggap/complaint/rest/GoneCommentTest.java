package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers to a case whose comment its author deleted at the platform. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class GoneCommentTest {

  @Inject Workers workers;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);
  private final String comment = "lenyap-" + town.region;
  private final Instant asked = Instant.now().minusSeconds(600);

  private Cases.Filed fromComment() {
    town.deliver(town.delivery(town.comment(comment, null, "Obat habis", asked)));
    workers.process();
    return cases.inProgress(
        Map.of(
            "interactionId", town.interaction(comment).get("id").toString(),
            "class", "COMPLAINT",
            "category", "Obat"));
  }

  private void deleted() {
    town.deliver(town.delivery(town.comment("remove", comment, null, "", asked, "citizen-7")));
    workers.process();
  }

  private void answeredOnTheTracker(Cases.Filed filed, Map<String, Object> answer) {
    cases
        .act(town.as("unit-admin", "DINKES"), filed.id(), "respond", answer)
        .statusCode(202)
        .body("state", equalTo("SENT"))
        .body("channelId", equalTo(null));
    workers.send();
    cases.step(filed.id(), "resolve", Map.of("outcome", "ANSWERED"), 200);
  }

  @Test
  void aCaseWhoseCommentIsGoneIsAnsweredOnTheTrackerAndCanEnd() {
    Cases.Filed filed = fromComment();
    deleted();
    answeredOnTheTracker(filed, Map.of("text", "Sudah tersedia."));
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void soIsOneWhoseCommentWasAnsweredBeforeItWent() {
    Cases.Filed filed = fromComment();
    town.deliver(
        town.delivery(town.own(comment + "-b", comment, "Kami cek.", asked.plusSeconds(60))));
    deleted();
    answeredOnTheTracker(filed, Map.of("text", "Sudah tersedia."));
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
  }

  @Test
  void whoChoosesTheTrackerIsAnsweredThereAlthoughTheChannelIsOpen() {
    Cases.Filed filed = fromComment();
    answeredOnTheTracker(filed, Map.of("text", "Sudah tersedia.", "onTracker", true));
    assertThat(FakeGraph.postedTo(comment)).isEmpty();
    assertThat(town.interaction(comment)).containsEntry("response_state", "ANSWERED");
  }
}
