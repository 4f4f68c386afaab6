package id.tanggap.complaint.rest.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class PrivacyRequestTest {

  private static final String PATH = "/api/v1/privacy-requests";
  private static final Map<String, String> REPORTER =
      Map.of(
          "name", "Contoh Siti Aminah",
          "phone", "0812-9876-5432",
          "email", "contoh.siti@contoh.example",
          "nationalId", "3328014506900001");

  @Inject TestClock clock;

  private final Guarded guarded = new Guarded();
  private final Town town = guarded.town;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private JsonPath opened(Map<String, ?> body) {
    return Town.with(guarded.officer())
        .body(body)
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private Response step(String id, String verb, Object body) {
    return Town.with(guarded.officer()).body(body).post(PATH + "/" + id + "/" + verb);
  }

  /** Acceptance case T12: anonymous and secret, about a health centre. */
  @Test
  void anIllegalFeeAtAHealthCentreIsReportedWithoutAName() {
    JsonPath filed =
        guarded.filed(
            "SECRET",
            "COMPLAINT",
            "Petugas Contoh Rahmat di loket 3 meminta Rp 150.000. Hubungi 0812-9876-5432.",
            REPORTER);
    String id = guarded.idOf(filed);
    String hidden = guarded.idOf(guarded.filed("ANONYMOUS", "COMPLAINT", "Antre lama", REPORTER));
    guarded.assigned(id);
    // the unit sees the content but not who reported
    String unit = town.as("unit-admin", "DPUPR");
    Response seen = Town.with(unit).get(Guarded.CASES + id);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.jsonPath().getString("text"))
        .isEqualTo("Petugas Contoh Rahmat di loket 3 meminta Rp 150.000. Hubungi [TELEPON].");
    assertThat(seen.asString()).doesNotContain("Siti").doesNotContain("9876");
    // hidden from the list of whoever is not entrusted, counted for who is
    Town.with(town.as("auditor"))
        .get("/api/v1/complaints?count=true")
        .then()
        .body("items.id", not(hasItem(id)))
        .body("items.id", hasItem(hidden))
        .body("count", equalTo(1));
    Town.with(town.coordinator())
        .get("/api/v1/complaints?count=true")
        .then()
        .body("count", equalTo(2));
    // the coordinator reveals for a purpose, and that is written down
    guarded
        .step(town.coordinator(), id, "unmask", Map.of("reason", "Menelepon pelapor"))
        .statusCode(200)
        .body("reporter.name", equalTo("Contoh Siti Aminah"));
    Town.with(town.as("auditor"))
        .get("/api/v1/break-glass?complaintId=" + id)
        .then()
        .body("items.reason", contains("Menelepon pelapor"));
    // the reporter asks what is kept and gets it in time, with the trail, without the others
    Instant asked = clock.instant();
    clock.set(asked);
    String request =
        given()
            .contentType(ContentType.JSON)
            .header("X-Tracking-Pin", filed.getString("pin"))
            .body(Map.of("kind", "ACCESS", "details", "Siapa yang membuka data saya?"))
            .post("/public/v1/complaints/" + filed.getString("trackingCode") + "/privacy-requests")
            .then()
            .statusCode(201)
            .body("remainingSeconds", equalTo(72 * 3600))
            .extract()
            .path("id");
    clock.set(asked.plus(Duration.ofHours(71)));
    step(request, "take", Map.of()).then().statusCode(200);
    Response export = step(request, "export", Map.of());
    export
        .then()
        .statusCode(200)
        .body("cases", hasSize(1))
        .body("cases[0].consentVersion", equalTo("2026-01"))
        .body("cases[0].reporter.name", equalTo("Contoh Siti Aminah"))
        .body("cases[0].words.text", containsString("Petugas [NAMA] di loket 3"))
        .body("cases[0].trail.event", hasItems("RECEIVE", "VERIFY", "ASSIGN", "UNMASK"))
        .body("cases[0].trail.by", hasItems("Pelapor", "Petugas"));
    assertThat(export.asString())
        .doesNotContain("Rahmat")
        .doesNotContain("coordinator-" + town.region);
    step(request, "complete", Map.of("answer", "Salinan diserahkan"))
        .then()
        .statusCode(200)
        .body("remainingSeconds", lessThanOrEqualTo(3600))
        .body("state", equalTo("COMPLETED"));
    Town.with(town.as("auditor"))
        .get("/api/v1/break-glass?complaintId=" + id)
        .then()
        .body("items.purpose", contains("SUBJECT_REQUEST", "HANDLING"));
    Town.with(guarded.officer())
        .get(PATH + "/" + request + "/trail")
        .then()
        .body("items.event", contains("RECEIVE", "TAKE", "EXPORT", "COMPLETE"));
  }

  @Test
  void aPersonIsFoundByAContactHoweverItIsWritten() {
    String first = guarded.idOf(guarded.filed("ANONYMOUS", "COMPLAINT", "Satu", REPORTER));
    String second = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Dua", REPORTER));
    guarded.filed("PUBLIC", "COMPLAINT", "Orang lain", Map.of("phone", "081111111111"));
    for (Map<String, String> contact :
        List.of(
            Map.of("phone", "+62 812 9876 5432"),
            Map.of("email", " CONTOH.SITI@contoh.example"),
            Map.of("nationalId", "3328 0145 0690 0001"))) {
      String id = opened(Map.of("kind", "OBJECTION", "contact", contact)).getString("id");
      Town.with(guarded.officer())
          .get(PATH + "/" + id)
          .then()
          .body("complaintIds", hasSize(2))
          .body("complaintIds", hasItems(first, second));
    }
    String nobody =
        opened(Map.of("kind", "ACCESS", "contact", Map.of("phone", "0899999999"))).getString("id");
    Town.with(guarded.officer()).get(PATH + "/" + nobody).then().body("complaintIds", hasSize(0));
    step(nobody, "take", Map.of()).then().statusCode(200);
    step(nobody, "export", Map.of()).then().statusCode(200).body("cases", hasSize(0));
  }

  @Test
  void aCorrectionReplacesWhatIsKnownAndOnlyThat() {
    String id = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu mati", REPORTER));
    String request = byCode("CORRECTION", id);
    step(request, "take", Map.of()).then().statusCode(200);
    step(request, "complete", Map.of("answer", "Sudah diperbaiki"))
        .then()
        .statusCode(422)
        .body("code", equalTo("correction-missing"));
    step(
            request,
            "complete",
            Map.of("answer", "Sudah diperbaiki", "corrected", Map.of("phone", "081300000000")))
        .then()
        .statusCode(200);
    guarded
        .step(town.coordinator(), id, "unmask", Map.of("reason", "Menelepon"))
        .body("reporter.phone", equalTo("081300000000"))
        .body("reporter.name", equalTo("Contoh Siti Aminah"));
    Town.with(town.coordinator())
        .get(Guarded.CASES + id + "/timeline")
        .then()
        .body("items.event", hasItem("REPORTER_CORRECTED"));
    String again =
        opened(Map.of("kind", "ACCESS", "contact", Map.of("phone", "081300000000")))
            .getString("id");
    Town.with(guarded.officer()).get(PATH + "/" + again).then().body("complaintIds", contains(id));
  }

  private String byCode(String kind, String id) {
    String code =
        Town.with(town.coordinator()).get(Guarded.CASES + id).jsonPath().getString("trackingCode");
    return opened(Map.of("kind", kind, "trackingCode", code.toLowerCase(java.util.Locale.ROOT)))
        .getString("id");
  }

  @Test
  void anErasureTakesTheContentOfAnEndedCaseAndLeavesItsTombstone() {
    String id =
        guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu mati di rumah saya", REPORTER));
    String request = byCode("ERASURE", id);
    step(request, "take", Map.of()).then().statusCode(200);
    step(request, "complete", Map.of("answer", "Dihapus"))
        .then()
        .statusCode(409)
        .body("code", equalTo("case-still-open"));
    guarded.ended(id);
    String hold =
        Town.with(guarded.officer())
            .body(Map.of("complaintId", id, "reason", "Sengketa"))
            .post("/api/v1/legal-holds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(request, "complete", Map.of("answer", "Dihapus"))
        .then()
        .statusCode(409)
        .body("code", equalTo("under-legal-hold"));
    Town.with(guarded.officer())
        .body(Map.of("reason", "Putusan tetap"))
        .post("/api/v1/legal-holds/" + hold + "/lift")
        .then()
        .statusCode(200)
        .body("state", equalTo("LIFTED"));
    step(request, "complete", Map.of("answer", "Dihapus")).then().statusCode(200);
    Town.with(town.coordinator())
        .get(Guarded.CASES + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("text", equalTo(""))
        .body("title", nullValue())
        .body("reporterKnown", equalTo(false));
    guarded
        .step(town.coordinator(), id, "unmask", Map.of("reason", "Masih ada?"))
        .statusCode(200)
        .body("words.size()", equalTo(0))
        .body("reporter.size()", equalTo(0));
    Map<String, Object> row =
        Db.query(
                "select person_key, reporter_sealed from complaint where id = ?",
                UUID.fromString(id))
            .get(0);
    assertThat(row.get("person_key")).isNotNull();
    assertThat(row.get("reporter_sealed")).isNull();
    assertThat(Db.query("select 1 from reporter_mark where complaint_id = ?", UUID.fromString(id)))
        .isEmpty();
  }

  @Test
  void anErasureReachesEveryTableThatHangsOnTheCase() {
    String id = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu mati", REPORTER));
    guarded.ended(id);
    String word = "kata" + UUID.randomUUID().toString().replace("-", "");
    UUID complaint = UUID.fromString(id);
    UUID reference = UUID.randomUUID();
    UUID file = UUID.randomUUID();
    byte[] sealed = word.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    plant("case_assignment set task = ?", word, complaint);
    plant("intake_record set attributes = '{\"x\":\"' || ? || '\"}'", word, complaint);
    plant("reply set evidence = ?", word, complaint);
    Db.update(
        "insert into case_message (id, region, complaint_id, source, text_masked, original_sealed,"
            + " recorded_by, at) values (?, ?, ?, 'TRACKER', ?, ?, 'reporter', now())",
        UUID.randomUUID(),
        town.region,
        complaint,
        word,
        sealed);
    Db.update(
        "insert into external_wait (id, region, complaint_id, party, awaited, review_on, review_at,"
            + " clock_paused, started_by, started_at, ended_at, answer, version)"
            + " values (?, ?, ?, 'PLN', ?, now(), now(), false, 'p', now(), now(), ?, 0)",
        UUID.randomUUID(),
        town.region,
        complaint,
        word,
        word);
    Db.update(
        "insert into external_reference (id, region, complaint_id, partner, sent_by, sent_at,"
            + " ended_at, ended_reason, version) values (?, ?, ?, 'PLN', 'p', now(), now(), ?, 0)",
        reference,
        town.region,
        complaint,
        word);
    Db.update(
        "insert into external_update (id, region, reference_id, answer, recorded_by, at)"
            + " values (?, ?, ?, ?, 'p', now())",
        UUID.randomUUID(),
        town.region,
        reference,
        word);
    Db.update(
        "insert into rating (id, region, complaint_id, cycle, score, reason_masked, rated_at)"
            + " values (?, ?, ?, 7, 1, ?, now())",
        UUID.randomUUID(),
        town.region,
        complaint,
        word);
    Db.update(
        "insert into objection (id, region, complaint_id, ground, text_masked, text_sealed,"
            + " filed_at, due_at, state, decision_reason, version)"
            + " values (?, ?, ?, 'NOT_ANSWERED', ?, ?, now(), now(), 'FILED', ?, 0)",
        UUID.randomUUID(),
        town.region,
        complaint,
        word,
        sealed,
        word);
    Db.update(
        "insert into attachment (id, region, complaint_id, purpose, media_type, bytes, sha256_hash,"
            + " chunks, public_chunks, scan, uploaded_by, uploaded_at, version)"
            + " values (?, ?, ?, 'REPORT', 'image/png', 4, ?, 1, 0, 'CLEAN', 'p', now(), 0)",
        file,
        town.region,
        complaint,
        word);
    Db.update(
        "insert into attachment_chunk (region, attachment_id, copy, sequence, bytes_sealed)"
            + " values (?, ?, 'ORIGINAL', 0, ?)",
        town.region,
        file,
        sealed);
    assertThat(SecrecyTest.columnsWith(List.of(word))).hasSizeGreaterThan(10);
    String request = byCode("ERASURE", id);
    step(request, "take", Map.of()).then().statusCode(200);
    step(request, "complete", Map.of("answer", "Dihapus")).then().statusCode(200);
    assertThat(SecrecyTest.columnsWith(List.of(word))).isEmpty();
  }

  private static void plant(String change, String word, UUID complaint) {
    assertThat(Db.update("update " + change + " where complaint_id = ?", word, complaint))
        .isPositive();
  }

  @Test
  void whatIsLateShowsAndARefusalNamesItsGround() {
    String id = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu mati", REPORTER));
    String request = byCode("ACCESS", id);
    step(request, "export", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", contains("TAKE", "REFUSE"));
    clock.set(clock.instant().plus(Duration.ofHours(73)));
    Town.with(town.as("auditor"))
        .get(PATH + "?overdue=true&kind=ACCESS")
        .then()
        .body("items.id", contains(request));
    step(request, "refuse", Map.of("ground", "DISCLOSES_OTHERS", "reason", "Mengungkap saksi"))
        .then()
        .statusCode(200)
        .body("refusalGround", equalTo("DISCLOSES_OTHERS"))
        .body("allowed", hasSize(0));
    step(request, "take", Map.of()).then().statusCode(409);
    Town.with(guarded.officer()).get(PATH + "?overdue=true").then().body("items", hasSize(0));
  }

  @Test
  void aRequestSaysWhoseDataItMeans() {
    Town.with(guarded.officer())
        .body(Map.of("kind", "ACCESS"))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("request-without-subject"));
    Town.with(guarded.officer())
        .body(Map.of("kind", "ACCESS", "trackingCode", "bukan kode"))
        .post(PATH)
        .then()
        .statusCode(404);
    String elsewhere =
        new Guarded().filed("PUBLIC", "COMPLAINT", "x", Map.of()).getString("trackingCode");
    Town.with(guarded.officer())
        .body(Map.of("kind", "ACCESS", "trackingCode", elsewhere))
        .post(PATH)
        .then()
        .statusCode(404);
    Town.with(guarded.officer())
        .body(
            Map.of(
                "kind", "ACCESS",
                "contact", Map.of("phone", "0812"),
                "receivedAt", clock.instant().plusSeconds(60).toString()))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("time-in-future"));
    Town.with(guarded.officer()).body(Map.of()).post(PATH).then().statusCode(400);
    String secret = guarded.filed("SECRET", "COMPLAINT", "x", REPORTER).getString("trackingCode");
    Town.with(town.as("operator", "PKM-SLAWI"))
        .body(Map.of("kind", "ACCESS", "trackingCode", secret))
        .post(PATH)
        .then()
        .statusCode(404);
  }

  @Test
  void onlyAnOfficerOfTheRegionWorksOnARequest() {
    String id = guarded.idOf(guarded.filed("PUBLIC", "COMPLAINT", "Lampu mati", REPORTER));
    String request = byCode("ACCESS", id);
    given().get(PATH).then().statusCode(401);
    Town.with(town.coordinator()).get(PATH).then().statusCode(403);
    String stranger = Town.found().as("privacy-officer");
    Town.with(stranger).get(PATH + "/" + request).then().statusCode(404);
    Town.with(stranger).get(PATH + "/" + request + "/trail").then().statusCode(404);
    for (String verb : List.of("take", "export")) {
      Town.with(town.coordinator())
          .body(Map.of())
          .post(PATH + "/" + request + "/" + verb)
          .then()
          .statusCode(403);
      Town.with(stranger)
          .body(Map.of())
          .post(PATH + "/" + request + "/" + verb)
          .then()
          .statusCode(404);
    }
    String seen = Town.with(guarded.officer()).get(PATH + "/" + request).header("ETag");
    step(request, "take", Map.of()).then().statusCode(200);
    Town.with(guarded.officer())
        .header("If-Match", seen)
        .body(Map.of("ground", "LEGAL_DUTY", "reason", "x"))
        .post(PATH + "/" + request + "/refuse")
        .then()
        .statusCode(412);
  }
}
