package id.tanggap.complaint.channels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.FakeGraph.Behaviour;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.kit.metrics.GaugeBoard;
import id.tanggap.testkit.AlertRules;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A platform refuses a channel, and what the service tells then makes the alert fire. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class HeldAnswersAlertTest {

  private static final String HELD = "tanggap_reply_waiting{state=\"held\"} ";

  @Inject Workers workers;
  @Inject GaugeBoard board;

  private final Town town = Town.found();
  private final String comment = "h-" + town.region;

  @Test
  void anAnswerThatIsHeldIsToldUntilItGoesOutWithAFreshAccess() throws Throwable {
    // other tests may have left some behind
    double before = held(scrape());
    FakeGraph.plan(comment, Behaviour.TOKEN_EXPIRED);
    answered();
    workers.send();

    String trouble = scrape();
    assertThat(held(trouble)).isEqualTo(before + 1);
    assertThat(AlertRules.fires("TanggapAnswersHeld", "complaint", trouble)).isTrue();

    Town.with(town.coordinator())
        .body(Map.of("accessToken", "token-segar"))
        .post("/api/v1/channels/" + town.channel() + "/renew-secrets")
        .then()
        .statusCode(200);
    workers.send();
    String over = scrape();
    assertThat(held(over)).isEqualTo(before);
    assertThat(AlertRules.fires("TanggapAnswersHeld", "complaint", over)).isEqualTo(before > 0);
  }

  /** An answer of the unit to a citizen's comment, in the queue of the channel. */
  private void answered() {
    Instant written = Instant.now().minusSeconds(60);
    town.deliver(town.delivery(town.comment(comment, null, "Obat habis", written)));
    workers.process();
    String id =
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
    step(id, "verify", Map.of(), 200);
    step(id, "assign", Map.of("unitId", town.health.toString()), 200);
    step(id, "accept", Map.of(), 200);
    step(id, "respond", Map.of("text", "Sudah tersedia."), 202);
  }

  private void step(String complaint, String verb, Map<String, Object> body, int status) {
    Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + complaint + "/" + verb)
        .then()
        .statusCode(status);
  }

  private String scrape() throws Throwable {
    VertxContextSupport.subscribeAndAwait(board::read);
    return given().get("/q/metrics").asString();
  }

  private static double held(String scrape) {
    return scrape
        .lines()
        .filter(line -> line.startsWith(HELD))
        .mapToDouble(line -> Double.parseDouble(line.substring(HELD.length())))
        .sum();
  }
}
