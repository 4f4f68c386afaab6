package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The main path: a signed comment becomes a case, is answered in its thread and followed by code.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class StoryTest {

  @Inject Workers workers;

  @Test
  void aCommentBecomesACaseAndIsAnsweredWhereItWasWritten() {
    Town town = Town.found();
    KafkaProbe interactions = KafkaProbe.at(Topics.INTERACTION_EVENTS);
    KafkaProbe complaints = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    String comment = "c-" + town.region;
    town.deliver(
            town.delivery(
                town.comment(comment, null, "Obat habis, hubungi 081234567890", Instant.now())))
        .statusCode(200);
    workers.process();

    JsonPath inbox =
        Town.with(town.coordinator())
            .get("/api/v1/interactions")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(inbox.getString("items[0].text")).isEqualTo("Obat habis, hubungi [TELEPON]");
    String interaction = inbox.getString("items[0].id");

    JsonPath registered =
        Town.with(town.coordinator())
            .body(Map.of("interactionId", interaction, "class", "COMPLAINT"))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .body("visibility", equalTo("ANONYMOUS"))
            .body("text", equalTo("Obat habis, hubungi [TELEPON]"))
            .extract()
            .jsonPath();
    String id = registered.getString("id");
    String code = registered.getString("trackingCode");

    step(town.coordinator(), id, "verify", Map.of("category", "Layanan kesehatan"), 200);
    step(town.coordinator(), id, "assign", Map.of("unitId", town.health.toString()), 200);
    String pic = town.as("unit-admin", "DINKES");
    step(pic, id, "accept", Map.of(), 200);
    step(pic, id, "resolve", Map.of("outcome", "FIXED"), 422);
    step(pic, id, "respond", Map.of("text", "Obat sudah tersedia.", "evidence", "BAST 12"), 202);
    workers.send();

    assertThat(FakeGraph.postedTo(comment))
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.message()).contains("Obat sudah tersedia.").contains(code);
              assertThat(posted.authorization()).isEqualTo("Bearer token-akses-" + town.region);
            });
    step(pic, id, "resolve", Map.of("outcome", "FIXED"), 200);

    given()
        .get("/public/v1/complaints/" + code.toLowerCase(Locale.ROOT))
        .then()
        .statusCode(200)
        .body("status", equalTo("RESOLVED"))
        .body("statusLabel", equalTo("Selesai, menunggu konfirmasi"))
        .body("outcome", equalTo("FIXED"))
        .body("unit", equalTo("Dinas Kesehatan"))
        .body("history.status", hasItem("ASSIGNED"))
        .body("answers[0].text", notNullValue());

    everyReceiptAddsUp(pic, id);

    assertThat(complaints.awaitKey(id, 4))
        .extracting(record -> KafkaProbe.header(record, "ce_type"))
        .containsExactly(
            EventTypes.COMPLAINT_RECEIVED_V1,
            EventTypes.COMPLAINT_ASSIGNED_V1,
            EventTypes.COMPLAINT_RESPONDED_V1,
            EventTypes.COMPLAINT_RESOLVED_V1);
    String thread = inbox.getString("items[0].threadId");
    assertThat(interactions.awaitKey(thread, 2))
        .extracting(record -> KafkaProbe.header(record, "ce_type"))
        .containsExactly(EventTypes.INTERACTION_RECEIVED_V1, EventTypes.INTERACTION_ANSWERED_V1);
    assertThat(town.interaction(comment)).containsEntry("response_state", "ANSWERED");
    assertThat(Db.query("select count(*) as n from sla_clock where region = ?", town.region))
        .containsExactly(Map.of("n", 6L));
  }

  @SuppressWarnings("unchecked")
  private static void everyReceiptAddsUp(String pic, String id) {
    JsonPath sla =
        Town.with(pic)
            .get("/api/v1/complaints/" + id + "/sla")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(sla.getString("clocks.find { it.kind == 'FIRST_RESPONSE' }.state")).isEqualTo("MET");
    for (Map<String, Object> clock : sla.<Map<String, Object>>getList("clocks")) {
      List<Map<String, Object>> receipt = (List<Map<String, Object>>) clock.get("receipt");
      long sum = receipt.stream().mapToLong(l -> ((Number) l.get("seconds")).longValue()).sum();
      assertThat(sum).isEqualTo(((Number) clock.get("consumedSeconds")).longValue());
      assertThat(clock).containsEntry("policyVersion", 1);
    }
  }

  private static void step(
      String token, String id, String verb, Map<String, Object> body, int status) {
    Town.with(token)
        .body(body)
        .post("/api/v1/complaints/" + id + "/" + verb)
        .then()
        .statusCode(status);
  }
}
