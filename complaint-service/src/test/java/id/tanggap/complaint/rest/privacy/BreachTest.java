package id.tanggap.complaint.rest.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class BreachTest {

  private static final String PATH = "/api/v1/breaches";

  @Inject TestClock clock;

  private final Town town = Town.found();
  private final String officer = town.as("privacy-officer");

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private String recorded(Instant discoveredAt) {
    return Town.with(officer)
        .body(
            Map.of(
                "title", "Lampiran terkirim ke alamat yang salah",
                "description", "Surel contoh@contoh.example menerima tiga lampiran.",
                "dataKinds", "nama, nomor telepon",
                "discoveredAt", discoveredAt.toString()))
        .post(PATH)
        .then()
        .statusCode(201)
        .body("description", equalTo("Surel [EMAIL] menerima tiga lampiran."))
        .extract()
        .path("id");
  }

  private Response step(String id, String verb, Object body) {
    return Town.with(officer).body(body).post(PATH + "/" + id + "/" + verb);
  }

  @Test
  void aBreachCountsDownSeventyTwoHoursThroughNightsAndHolidays() {
    Instant found = Instant.parse("2026-12-24T15:00:00Z");
    clock.set(found.plus(Duration.ofHours(2)));
    String id = recorded(found);
    Town.with(officer)
        .get(PATH + "/" + id)
        .then()
        .body("state", equalTo("OPEN"))
        .body("notifyDueAt", equalTo("2026-12-27T15:00:00Z"))
        .body("remainingSeconds", equalTo(70 * 3600))
        .body("affectedCount", nullValue());
    Town.with(officer).get(PATH + "?overdue=true").then().body("items", hasSize(0));
    clock.advance(Duration.ofHours(71));
    Town.with(town.as("auditor"))
        .get(PATH + "?overdue=true")
        .then()
        .body("items.id", contains(id))
        .body("items[0].remainingSeconds", equalTo(-3600));
  }

  @Test
  void aBreachIsClosedOnlyAfterBothWereToldAndSomethingWasDone() {
    clock.set(Instant.parse("2026-11-20T03:00:00Z"));
    String id = recorded(Instant.parse("2026-11-20T02:00:00Z"));
    step(id, "close", Map.of()).then().statusCode(409).body("code", equalTo("breach-unfinished"));
    step(id, "notified", Map.of("audience", "AUTHORITY"))
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"));
    step(id, "notified", Map.of("audience", "AUTHORITY"))
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
    step(id, "notified", Map.of("audience", "SUBJECTS", "at", "2026-11-20T09:00:00Z"))
        .then()
        .statusCode(422)
        .body("code", equalTo("time-in-future"));
    step(id, "notified", Map.of("audience", "SUBJECTS", "at", "2026-11-20T02:30:00Z"))
        .then()
        .statusCode(200)
        .body("state", equalTo("NOTIFIED"))
        .body("remainingSeconds", equalTo(71 * 3600));
    step(id, "close", Map.of()).then().statusCode(409);
    String seen = Town.with(officer).get(PATH + "/" + id).header("ETag");
    Map<String, Object> known = new HashMap<>();
    known.put("affectedCount", 3);
    known.put("measures", "Surel ditarik");
    Town.with(officer).body(known).patch(PATH + "/" + id).then().statusCode(428);
    Town.with(officer)
        .header("If-Match", seen)
        .body(known)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("affectedCount", equalTo(3))
        .body("title", equalTo("Lampiran terkirim ke alamat yang salah"));
    Town.with(officer)
        .header("If-Match", seen)
        .body(known)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(412);
    step(id, "close", Map.of()).then().statusCode(200).body("state", equalTo("CLOSED"));
    Town.with(officer)
        .get(PATH + "/" + id + "/trail")
        .then()
        .body("items.event", contains("RECORD", "NOTIFY", "NOTIFY", "REVISE", "CLOSE"))
        .body("items.actor", hasItem("privacy-officer"));
  }

  @Test
  void aBreachIsRecordedWholeByAnOfficerOfItsOwnRegion() {
    Town.with(officer)
        .body(Map.of("title", " ", "affectedCount", -1))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/title", "/description", "/dataKinds", "/affectedCount"));
    String id = recorded(Instant.now().minusSeconds(60));
    String stranger = Town.found().as("privacy-officer");
    Town.with(stranger).get(PATH + "/" + id).then().statusCode(404);
    Town.with(stranger).body(Map.of()).post(PATH + "/" + id + "/close").then().statusCode(404);
    Town.with(stranger).get(PATH).then().body("items", hasSize(0));
    Town.with(town.coordinator()).get(PATH).then().statusCode(403);
    Town.with(town.as("auditor")).body("{}").post(PATH).then().statusCode(403);
    assertThat(
            Town.with(officer)
                .header("If-Match", "*")
                .body("{\"title\": null}")
                .patch(PATH + "/" + id)
                .statusCode())
        .isEqualTo(400);
  }
}
