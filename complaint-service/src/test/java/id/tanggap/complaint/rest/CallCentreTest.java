package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
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
class CallCentreTest {

  private static final String HINTS = "/api/v1/complaints/duplicate-hints";

  private final Town town = Town.found();

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private ValidatableResponse call(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("channel", "CALL_CENTRE");
    body.put("text", "Lampu penerangan padam di perempatan Trayeman");
    body.putAll(more);
    return Town.with(town.as("operator")).body(body).post("/api/v1/complaints").then();
  }

  private String id(Map<String, Object> more) {
    return call(more).statusCode(201).extract().path("id");
  }

  private static Map<String, Object> at(double lat, double lon) {
    return Map.of("lat", lat, "long", lon);
  }

  private static Map<String, Object> phone(String number) {
    return Map.of("phone", number);
  }

  @Test
  void threeFieldsAreEnoughForACall() {
    call(Map.of("reporter", phone("0812-3456-7890")))
        .statusCode(201)
        .body("class", equalTo("COMPLAINT"))
        .body("urgency", equalTo("NORMAL"))
        .body("visibility", equalTo("ANONYMOUS"))
        .body("trackingCode", notNullValue())
        .body("duplicateHints", hasSize(0))
        .body("manyFromOne", equalTo(false));
  }

  @Test
  void theTimeBetweenSpeakingAndEnteringIsShown() {
    clock.set(Instant.parse("2026-03-13T03:00:00Z"));
    call(Map.of("receivedAt", "2026-03-13T09:51:00+07:00"))
        .statusCode(201)
        .body("entryLagSeconds", equalTo(540));
    call(Map.of("receivedAt", "2026-03-13T10:01:00+07:00"))
        .statusCode(422)
        .body("code", equalTo("received-in-future"));
  }

  @Test
  void theSameReporterIsAStrongHintHoweverTheNumberIsWritten() {
    String first =
        id(Map.of("category", "Lampu", "reporter", phone("0812 3456 7001"), "text", "Padam"));
    call(Map.of(
            "category", "Lampu",
            "reporter", phone("+62812-3456-7001"),
            "text", "Masih gelap gulita"))
        .statusCode(201)
        .body("duplicateHints.complaintId", contains(first))
        .body("duplicateHints[0].strength", equalTo("STRONG"))
        .body("duplicateHints[0].reasons", contains("SAME_REPORTER"));
    call(Map.of("category", "Obat", "reporter", phone("081234567001"), "text", "Obat habis"))
        .statusCode(201)
        .body("duplicateHints", hasSize(0));
  }

  @Test
  void theSameReporterIsForgottenAfterTwoWeeks() {
    clock.set(Instant.parse("2026-03-01T03:00:00Z"));
    id(Map.of("category", "Lampu", "reporter", phone("081234567002"), "text", "Padam"));
    clock.set(Instant.parse("2026-03-15T03:00:01Z"));
    call(Map.of("category", "Lampu", "reporter", phone("081234567002"), "text", "Gelap"))
        .statusCode(201)
        .body("duplicateHints", hasSize(0));
  }

  @Test
  void whatIsNearIsAHintAndWhatIsFarIsNot() {
    String near = id(Map.of("category", "Lampu", "text", "Padam", "location", at(-6.98, 109.13)));
    // 0.009 degrees of latitude are 1,001 m
    id(Map.of("category", "Lampu", "text", "Gelap", "location", at(-6.98 - 0.018, 109.13)));
    Town.with(town.as("operator"))
        .get(HINTS + "?category=Lampu&lat=-6.9889&long=109.13")
        .then()
        .statusCode(200)
        .body("items.complaintId", hasItem(near))
        .body("items.find { it.complaintId == '" + near + "' }.metres", equalTo(990))
        .body("items.find { it.complaintId == '" + near + "' }.strength", equalTo("MEDIUM"));
    Town.with(town.as("operator"))
        .get(HINTS + "?category=Lampu&lat=-6.9791&long=109.13")
        .then()
        .body("items.complaintId", contains(near));
    Town.with(town.as("operator"))
        .get(HINTS + "?category=Obat&lat=-6.98&long=109.13")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void similarWordsAreAHint() {
    String known = id(Map.of("text", "Mohon segera: lampu penerangan jalan padam di Trayeman!"));
    Town.with(town.as("operator"))
        .queryParam("text", "lampu penerangan jalan di trayeman sudah padam pak")
        .get(HINTS)
        .then()
        .statusCode(200)
        .body("items.complaintId", contains(known))
        .body("items[0].reasons", contains("SIMILAR_TEXT"))
        .body("items[0].strength", equalTo("MEDIUM"));
    Town.with(town.as("operator"))
        .queryParam("text", "Obat di puskesmas habis")
        .get(HINTS)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aSecretCaseIsNeverHintedToWhoMayNotKnowIt() {
    String secret =
        id(
            Map.of(
                "category", "Pungli",
                "visibility", "SECRET",
                "reportedUnitCode", "DINKES",
                "reporter", phone("081234567003"),
                "location", at(-6.97, 109.12),
                "text", "Diminta uang"));
    String query = HINTS + "?category=Pungli&lat=-6.97&long=109.12&text=Diminta+uang";
    Town.with(town.coordinator())
        .get(query)
        .then()
        .body("items.complaintId", contains(secret))
        .body("items[0].reasons", contains("NEAR"));
    Town.with(town.as("coordinator", "DINKES")).get(query).then().body("items", hasSize(0));
    Town.with(town.as("coordinator", "DINKES"))
        .get(HINTS + "?complaintId=" + secret)
        .then()
        .statusCode(404);
    for (String bad : new String[] {"lat=utara", "lat=NaN", "lat=91", "complaintId=1"}) {
      Town.with(town.coordinator()).get(HINTS + "?" + bad).then().statusCode(400);
    }
  }

  @Test
  void moreThanTwentyReportsADayAreNotedAndNotDropped() {
    for (int i = 0; i < 20; i++) {
      call(Map.of("reporter", phone("081234567004"), "text", "Laporan " + i))
          .statusCode(201)
          .body("manyFromOne", equalTo(false));
    }
    String id =
        call(Map.of("reporter", phone("081234567004"), "text", "Laporan lagi"))
            .statusCode(201)
            .body("manyFromOne", equalTo(true))
            .extract()
            .path("id");
    Town.with(town.as("operator"))
        .get("/api/v1/complaints/" + id + "/intake")
        .then()
        .body("manyFromOne", equalTo(true));
  }

  @Test
  void theNumberOfACallerLiesNowhereInTheClear() {
    String id = id(Map.of("reporter", phone("081234567005")));
    assertThat(Db.query("select mark_hash from reporter_mark where complaint_id = ?::uuid", id))
        .hasSize(1)
        .allSatisfy(row -> assertThat((String) row.get("mark_hash")).matches("[0-9a-f]{64}"));
  }

  private void prank(String id) {
    Town.with(town.as("operator"))
        .body(Map.of("reason", "Anak-anak tertawa"))
        .post("/api/v1/complaints/" + id + "/prank")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"));
  }

  @Test
  void aNumberThatJokesThreeTimesIsRefusedForADayButNotInAnEmergency() {
    clock.set(Instant.parse("2026-03-13T03:00:00Z"));
    Map<String, Object> caller = Map.of("reporter", phone("081234567006"));
    for (int i = 0; i < 3; i++) {
      prank(id(caller));
    }
    call(caller).statusCode(409).body("code", equalTo("caller-blocked"));
    call(Map.of("reporter", phone("081234567006"), "urgency", "EMERGENCY")).statusCode(201);
    call(Map.of("reporter", phone("081234567006"), "channel", "WALK_IN")).statusCode(201);
    call(Map.of("reporter", phone("081234567007"))).statusCode(201);
    Town.with(town.as("operator"))
        .get("/api/v1/prank-callers?blocked=true")
        .then()
        .statusCode(200)
        .body("items.pranks", contains(3))
        .body("items[0].blockedUntil", equalTo("2026-03-14T03:00:00Z"));
    clock.set(Instant.parse("2026-03-14T03:00:00Z"));
    call(caller).statusCode(201);
    Town.with(town.as("operator"))
        .get("/api/v1/prank-callers?blocked=false")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void theCoordinatorListensToANumberAgain() {
    Map<String, Object> caller = Map.of("reporter", phone("081234567008"));
    for (int i = 0; i < 3; i++) {
      prank(id(caller));
    }
    String id =
        Town.with(town.coordinator())
            .get("/api/v1/prank-callers?blocked=true")
            .jsonPath()
            .getString("items[0].id");
    String lift = "/api/v1/prank-callers/" + id + "/lift";
    Map<String, String> reason = Map.of("reason", "Telepon dipakai bersama, 081234567008");
    Town.with(town.as("operator")).body(reason).post(lift).then().statusCode(403);
    Town.with(Town.found().coordinator()).body(reason).post(lift).then().statusCode(404);
    RestAssured.given()
        .contentType("application/json")
        .body("{}")
        .post(lift)
        .then()
        .statusCode(401);
    Town.with(town.coordinator())
        .body(reason)
        .post(lift)
        .then()
        .statusCode(200)
        .body("blocked", equalTo(false))
        .body("liftReason", equalTo("Telepon dipakai bersama, [TELEPON]"));
    Town.with(town.coordinator()).body(reason).post(lift).then().statusCode(409);
    call(caller).statusCode(201);
  }

  @Test
  void aSecretJokeCountsWithTheSecondPerson() {
    String id =
        id(Map.of("visibility", "SECRET", "reporter", phone("081234567009"), "text", "Haha"));
    Map<String, String> reason = Map.of("reason", "Iseng");
    Town.with(town.as("operator"))
        .body(reason)
        .post("/api/v1/complaints/" + id + "/prank")
        .then()
        .statusCode(200)
        .body("state", equalTo("NEW"));
    Town.with(town.coordinator()).get("/api/v1/prank-callers").then().body("items", hasSize(0));
    Town.with(town.coordinator())
        .body(reason)
        .post("/api/v1/complaints/" + id + "/prank")
        .then()
        .body("state", equalTo("REJECTED"));
    Town.with(town.coordinator())
        .get("/api/v1/prank-callers")
        .then()
        .body("items.pranks", contains(1))
        .body("items.lastCaseId", contains(nullValue()));
  }

  @Test
  void aShiftHandsOverWhatItCounted() {
    clock.set(Instant.parse("2026-03-13T01:00:00Z"));
    id(Map.of("receivedAt", "2026-01-05T03:00:00Z"));
    clock.set(Instant.parse("2026-03-13T02:00:00Z"));
    String shift =
        Town.with(town.as("operator"))
            .body(Map.of("desk", "Pusat panggilan"))
            .post("/api/v1/shifts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Town.with(town.as("operator"))
        .body(Map.of("desk", "Pusat panggilan"))
        .post("/api/v1/shifts")
        .then()
        .statusCode(409)
        .body("code", equalTo("shift-already-open"));
    clock.set(Instant.parse("2026-03-13T03:00:00Z"));
    id(Map.of());
    String done = id(Map.of());
    Town.with(town.coordinator())
        .body(Map.of("text", "Surat warga", "channel", "LETTER"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201);
    Town.with(town.as("operator"))
        .body(Map.of("outcome", "SPAM", "reason", "Iklan"))
        .post("/api/v1/complaints/" + done + "/reject")
        .then()
        .statusCode(200);
    Town.with(town.as("operator"))
        .body(Map.of("notes", "PLN sudah tahu, hubungi 081234567890"))
        .post("/api/v1/shifts/" + shift + "/close")
        .then()
        .statusCode(200)
        .body("figures.received", equalTo(3))
        .body("figures.receivedOwn", equalTo(2))
        .body("figures.open", equalTo(3))
        .body("figures.overdue", equalTo(1))
        .body("notes", equalTo("PLN sudah tahu, hubungi [TELEPON]"));
    Town.with(town.as("operator"))
        .body(Map.of())
        .post("/api/v1/shifts/" + shift + "/close")
        .then()
        .statusCode(409);
    clock.set(Instant.parse("2026-03-13T03:00:00Z").plus(Duration.ofHours(1)));
    id(Map.of());
    Town.with(town.as("leader"))
        .get("/api/v1/shifts/" + shift)
        .then()
        .statusCode(200)
        .body("figures.received", equalTo(3));
    Town.with(town.as("leader"))
        .get("/api/v1/shifts?open=false")
        .then()
        .body("items.id", containsInAnyOrder(shift));
  }

  @Test
  void nobodyClosesTheShiftOfAnotherButTheCoordinator() {
    String shift =
        Town.with(town.as("operator", "X"))
            .body(Map.of("desk", "Loket"))
            .post("/api/v1/shifts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String close = "/api/v1/shifts/" + shift + "/close";
    RestAssured.given()
        .contentType("application/json")
        .body("{}")
        .post(close)
        .then()
        .statusCode(401);
    Town.with(town.as("leader")).body(Map.of()).post(close).then().statusCode(403);
    Town.with(town.as("operator")).body(Map.of()).post(close).then().statusCode(404);
    Town.with(Town.found().coordinator()).body(Map.of()).post(close).then().statusCode(404);
    Town.with(Town.found().coordinator())
        .get("/api/v1/shifts")
        .then()
        .body("items.id", not(hasItem(shift)));
    Town.with(town.coordinator()).body(Map.of()).post(close).then().statusCode(200);
  }

  @Test
  void whatWasReceivedBeforeThereWereCalendarsIsRefused() {
    call(Map.of("receivedAt", "1969-12-31T23:59:59Z"))
        .statusCode(422)
        .body("code", equalTo("received-too-early"));
    call(Map.of("receivedAt", "0026-02-05T00:00:00Z"))
        .statusCode(422)
        .body("code", equalTo("received-too-early"));
    call(Map.of("receivedAt", "1970-01-01T00:00:00Z")).statusCode(201);
  }
}
