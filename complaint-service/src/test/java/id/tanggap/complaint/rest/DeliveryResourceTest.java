package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class DeliveryResourceTest {

  private static final String PATH = "/api/v1/deliveries";

  @Inject Workers workers;

  private final Town town = Town.found();
  private final String admin = town.as("platform-admin");

  private String delivered(String comment, String verb) {
    town.deliver(
            town.delivery(
                town.comment(verb, comment, null, "Hubungi 081234567890", Instant.now(), "c-7")))
        .statusCode(200);
    return Town.with(admin).get(PATH).then().statusCode(200).extract().path("items[0].id");
  }

  private Map<String, Object> row(String id) {
    return Db.query("select * from raw_delivery where id = ?", UUID.fromString(id)).get(0);
  }

  @Test
  void aDeliveryIsListedWithoutItsBodyAndReplayedWithoutDoingAnythingTwice() {
    String comment = "c-" + UUID.randomUUID();
    String id = delivered(comment, "add");
    Town.with(admin).post(PATH + "/" + id + "/replay").then().statusCode(409);
    workers.process();
    String shown =
        Town.with(admin)
            .get(PATH + "?state=PROCESSED&channelId=" + town.channel())
            .then()
            .body("items.id", contains(id))
            .body("items[0].processedAt", notNullValue())
            .extract()
            .asString();
    assertThat(shown).doesNotContain("0812").doesNotContain("body\"").doesNotContain("sealed");
    Town.with(admin)
        .post(PATH + "/" + id + "/replay")
        .then()
        .statusCode(202)
        .body("state", equalTo("RECEIVED"))
        .body("replays", equalTo(1));
    workers.process();
    Town.with(admin).get(PATH + "/" + id).then().body("state", equalTo("PROCESSED"));
    assertThat(
            Db.query(
                "select 1 from interaction where region = ? and external_id = ?",
                town.region,
                comment))
        .hasSize(1);
  }

  @Test
  void whatItsAuthorTookBackIsGoneInWhateverOrderItArrived() {
    String comment = "c-" + UUID.randomUUID();
    String told = delivered(comment, "add");
    workers.process();
    String message = town.interaction(comment).get("id").toString();
    String complaint =
        Town.with(town.coordinator())
            .body(Map.of("interactionId", message, "class", "COMPLAINT", "category", "Jalan"))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    delivered(comment, "remove");
    String late = "c-" + UUID.randomUUID();
    delivered(late, "remove");
    String toldLate = delivered(late, "add");
    workers.process();
    workers.purge();
    assertThat(row(told).get("body_sealed")).isNull();
    assertThat(row(toldLate).get("body_sealed")).isNull();
    Map<String, Object> tombstone = town.interaction(comment);
    assertThat(tombstone.get("original_sealed")).isNull();
    assertThat(tombstone.get("text_masked")).isNull();
    assertThat(tombstone.get("author_hash")).isNull();
    assertThat(tombstone.get("response_state")).isEqualTo("DELETED_BY_AUTHOR");
    Town.with(town.coordinator())
        .body(Map.of("reason", "Masih ada?"))
        .post("/api/v1/complaints/" + complaint + "/unmask")
        .then()
        .statusCode(200)
        .body("words.size()", equalTo(0));
    Town.with(admin)
        .post(PATH + "/" + told + "/replay")
        .then()
        .statusCode(409)
        .body("code", equalTo("delivery-body-gone"));
  }

  @Test
  void settledDeliveriesGoAfterThirtyDaysAndWaitingOnesStay() {
    String old = delivered("c-" + UUID.randomUUID(), "add");
    workers.process();
    String waiting = delivered("c-" + UUID.randomUUID(), "add");
    String young = delivered("c-" + UUID.randomUUID(), "add");
    Db.update(
        "update raw_delivery set received_at = now() - interval '31 days' where id in (?, ?)",
        UUID.fromString(old),
        UUID.fromString(waiting));
    workers.purge();
    assertThat(Db.query("select 1 from raw_delivery where id = ?", UUID.fromString(old))).isEmpty();
    assertThat(row(waiting).get("state")).isEqualTo("RECEIVED");
    assertThat(row(young).get("body_sealed")).isNotNull();
  }

  @Test
  void onlyWhoRunsTheInstallationSeesDeliveriesOfTheRegion() {
    String id = delivered("c-" + UUID.randomUUID(), "add");
    given().get(PATH).then().statusCode(401);
    given().auth().oauth2(Tokens.expired()).get(PATH).then().statusCode(401);
    Town.with(town.coordinator()).get(PATH).then().statusCode(403);
    Town.with(town.coordinator()).post(PATH + "/" + id + "/replay").then().statusCode(403);
    String stranger = Town.found().as("platform-admin");
    Town.with(stranger).get(PATH).then().body("items", hasSize(0));
    Town.with(stranger).get(PATH + "/" + id).then().statusCode(404);
    Town.with(stranger).post(PATH + "/" + id + "/replay").then().statusCode(404);
    Town.with(admin).get(PATH + "?state=x").then().statusCode(400);
  }

  @Test
  void whatHappenedAtTheProviderIsForgottenHalfAYearAfterItsDeliveryIsGone() {
    String old = delivered("c-" + UUID.randomUUID(), "add");
    String younger = delivered("c-" + UUID.randomUUID(), "add");
    String replayed = delivered("c-" + UUID.randomUUID(), "add");
    workers.process();
    for (String id : List.of(old, younger, replayed)) {
      Db.update(
          "update raw_delivery set received_at = now() - interval '200 days' where id = ?::uuid",
          id);
      Db.update(
          "update inbound_event set received_at = now() - ?::interval where delivery_id = ?::uuid",
          id.equals(younger) ? "179 days" : "181 days",
          id);
    }
    Town.with(admin).post(PATH + "/" + replayed + "/replay").then().statusCode(202);
    workers.purge();
    assertThat(events(old)).isZero();
    assertThat(events(younger)).isEqualTo(1);
    assertThat(events(replayed)).as("waits to be worked on again").isEqualTo(1);
  }

  private static long events(String delivery) {
    return Db.query("select 1 from inbound_event where delivery_id = ?::uuid", delivery).size();
  }
}
