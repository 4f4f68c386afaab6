package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.Cases;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CitizenVoiceTest {

  private static final String PUBLIC = "/public/v1/complaints";
  private static final String UNKNOWN = "7Q2M-K9XD-41TZ-B0RW";

  @Inject TestClock clock;

  private final Town town = Town.found();
  private final Cases cases = new Cases(town);

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static RequestSpecification citizen() {
    return given().contentType(ContentType.JSON);
  }

  private static ValidatableResponse track(String code) {
    return given().get(PUBLIC + "/" + code).then();
  }

  private static ValidatableResponse rate(String code, Object body) {
    return citizen().body(body).post(PUBLIC + "/" + code + "/ratings").then();
  }

  private static ValidatableResponse objectTo(String code, String ground) {
    return citizen()
        .body(
            Map.of("ground", ground, "text", "Yang dikirim hanya ringkasan, hubungi 081234567890"))
        .post(PUBLIC + "/" + code + "/objections")
        .then();
  }

  private Map<String, Object> form(String visibility) {
    Map<String, Object> form = new HashMap<>();
    form.put("region", town.region);
    form.put("class", "COMPLAINT");
    form.put("text", "Lampu jalan mati");
    form.put("visibility", visibility);
    return form;
  }

  private JsonPath file(Map<String, Object> form) {
    return citizen().body(form).post(PUBLIC).then().statusCode(201).extract().jsonPath();
  }

  // --- tracker

  @Test
  void theTrackerTellsInSentencesOfBothLanguagesWhatHappens() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    JsonPath indonesian = track(filed.code()).statusCode(200).extract().jsonPath();
    assertThat(indonesian.getString("statusText")).startsWith("Pekerjaan dinyatakan selesai.");
    assertThat(indonesian.getList("history.text", String.class))
        .containsExactly(
            "Laporan Anda kami terima.",
            "Laporan Anda sudah kami periksa.",
            "Laporan Anda kami teruskan kepada pihak yang berwenang.",
            "Laporan Anda mulai dikerjakan.",
            "Kami mengirim jawaban kepada Anda.",
            "Pekerjaan dinyatakan selesai.");
    given()
        .header("Accept-Language", "en")
        .get(PUBLIC + "/" + filed.code())
        .then()
        .body("statusText", containsString("The work is said to be done."))
        .body("history.text", hasItem("We sent you an answer."));
  }

  @Test
  void theTrackerNamesNobodyOfTheOffice() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    String shown = track(filed.code()).extract().asString();
    assertThat(shown)
        .doesNotContain("coordinator")
        .doesNotContain("unit-admin")
        .doesNotContain(town.health.toString())
        .doesNotContain("actor");
  }

  @Test
  void whatIsExpectedNextIsTheFirstAnswerThenTheEndAndThenNothing() {
    Cases.Filed filed = cases.inProgress("COMPLAINT");
    assertThat(track(filed.code()).extract().jsonPath().getString("expectedAt"))
        .isEqualTo(dueAt(filed.id(), "FIRST_RESPONSE"));
    cases.answer(filed.id(), "Kami cek hari ini.");
    assertThat(track(filed.code()).extract().jsonPath().getString("expectedAt"))
        .isEqualTo(dueAt(filed.id(), "RESOLUTION"));
    cases.step(filed.id(), "resolve", Map.of("outcome", "FIXED"), 200);
    track(filed.code()).body("expectedAt", nullValue());
    cases.step(filed.id(), "reopen", Map.of("reason", "Belum"), 200);
    track(filed.code()).body("expectedAt", notNullValue());
  }

  private String dueAt(String id, String kind) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/sla")
        .jsonPath()
        .getString("clocks.find { it.kind == '" + kind + "' }.dueAt");
  }

  @Test
  void anUnknownCodeAndAWrongPinLookTheSame() {
    JsonPath secret = file(form("SECRET"));
    Response wrongPin =
        given().header("X-Tracking-Pin", "x").get(PUBLIC + "/" + secret.getString("trackingCode"));
    Response unknown = given().header("X-Tracking-Pin", "x").get(PUBLIC + "/" + UNKNOWN);
    assertThat(wrongPin.statusCode()).isEqualTo(404);
    assertThat(plain(wrongPin)).isEqualTo(plain(unknown));
    assertThat(names(wrongPin)).isEqualTo(names(unknown));
    rate(secret.getString("trackingCode"), Map.of("score", 1)).statusCode(404);
    objectTo(UNKNOWN, "TOO_LATE").statusCode(404);
  }

  private static Map<String, Object> plain(Response response) {
    Map<String, Object> body = new HashMap<>(response.jsonPath().getMap(""));
    body.keySet().removeAll(List.of("id", "instance", "traceId", "detail"));
    return body;
  }

  private static List<String> names(Response response) {
    return response.headers().asList().stream().map(io.restassured.http.Header::getName).toList();
  }

  @Test
  void triesOnOneCodeAreLimitedAndToldSo() {
    String code = file(form("PUBLIC")).getString("trackingCode");
    clock.set(Instant.now());
    for (int i = 1; i <= 30; i++) {
      given()
          .get(PUBLIC + "/" + code)
          .then()
          .statusCode(200)
          .header("RateLimit", containsString("r=" + (30 - i) + ";"));
    }
    Response refused = given().get(PUBLIC + "/" + code);
    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("too-many-requests"))
        .header("RateLimit-Policy", equalTo("\"public\";q=30;w=60"))
        .header("RateLimit", containsString("r=0;"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
    track(UNKNOWN).statusCode(404);
    clock.advance(Duration.ofSeconds(2));
    track(code).statusCode(200);
  }

  // --- filing

  @Test
  void aLaterReportIsLinkedToTheEarlierOne() {
    String earlier = cases.resolved("COMPLAINT").code();
    Map<String, Object> form = form("PUBLIC");
    form.put("relatedTrackingCode", earlier.toLowerCase(java.util.Locale.ROOT));
    JsonPath later = file(form);
    track(later.getString("trackingCode"))
        .body("relatedTrackingCode", equalTo(earlier))
        .body("related", equalTo(List.of(earlier)));
    track(earlier).body("relatedTrackingCode", nullValue());
  }

  @Test
  void aCodeThatCannotBeLinkedTellsNothingAndNothingIsFiled() {
    String secret = file(form("SECRET")).getString("trackingCode");
    Town other = Town.found();
    String foreign = new Cases(other).inProgress("COMPLAINT").code();
    long before = count();
    for (String code : List.of(UNKNOWN, "bukan-kode", secret, foreign)) {
      Map<String, Object> form = form("PUBLIC");
      form.put("relatedTrackingCode", code);
      citizen()
          .body(form)
          .post(PUBLIC)
          .then()
          .statusCode(422)
          .body("code", equalTo("related-report-unknown"));
    }
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return Db.query("select 1 from complaint where region = ?", town.region).size();
  }

  // --- rating

  @Test
  void theWorkIsRatedOnceEachTimeItWasSaidToBeDone() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    track(filed.code()).body("feedback.ratingAsked", equalTo(true));
    rate(filed.code(), Map.of("score", 4, "reason", "Cepat, telepon saya 081234567890"))
        .statusCode(201)
        .body("score", equalTo(4));
    track(filed.code())
        .body("feedback.ratingAsked", equalTo(false))
        .body("feedback.ratings.score", equalTo(List.of(4)))
        .body("history.text", hasItem("Anda menilai pekerjaan kami."));
    rate(filed.code(), Map.of("score", 1)).statusCode(409).body("code", equalTo("already-rated"));
    cases.step(filed.id(), "reopen", Map.of("reason", "Rusak lagi"), 200);
    rate(filed.code(), Map.of("score", 1))
        .statusCode(409)
        .body("code", equalTo("rating-not-asked"));
    cases.answer(filed.id(), "Diganti yang baru.");
    cases.step(filed.id(), "resolve", Map.of("outcome", "FIXED"), 200);
    rate(filed.code(), Map.of("score", 2)).statusCode(201);
    Town.with(town.as("unit-admin", "DINKES"))
        .get("/api/v1/complaints/" + filed.id() + "/ratings")
        .then()
        .statusCode(200)
        .body("items.score", equalTo(List.of(4, 2)))
        .body("items.cycle", equalTo(List.of(0, 1)))
        .body("items[0].reason", equalTo("Cepat, telepon saya [TELEPON]"));
    Town.with(town.as("unit-admin", "DPUPR"))
        .get("/api/v1/complaints/" + filed.id() + "/ratings")
        .then()
        .statusCode(404);
  }

  @Test
  void nothingIsRatedBeforeTheEndAndOnlyFromOneToFive() {
    Cases.Filed filed = cases.inProgress("COMPLAINT");
    track(filed.code()).body("feedback.ratingAsked", equalTo(false));
    rate(filed.code(), Map.of("score", 3)).statusCode(409).body("state", equalTo("IN_PROGRESS"));
    for (int score : List.of(0, 6, -1)) {
      rate(filed.code(), Map.of("score", score))
          .statusCode(400)
          .body("errors.pointer", hasItem("/score"));
    }
    rate(filed.code(), Map.of()).statusCode(400);
  }

  @Test
  void theSameRatingSentTwiceIsOne() {
    Cases.Filed filed = cases.resolved("COMPLAINT");
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      citizen()
          .header("Idempotency-Key", key)
          .body(Map.of("score", 5))
          .post(PUBLIC + "/" + filed.code() + "/ratings")
          .then()
          .statusCode(201);
    }
    assertThat(Db.query("select 1 from rating where region = ?", town.region)).hasSize(1);
  }

  // --- objection

  @Test
  void anObjectionIsDecidedInThirtyWorkingDaysBySomebodyWhoDidNotHandleTheCase() {
    Cases.Filed filed = cases.resolved("INFORMATION_REQUEST");
    JsonPath taken =
        objectTo(filed.code(), "NOT_AS_REQUESTED").statusCode(201).extract().jsonPath();
    assertThat(taken.getString("state")).isEqualTo("FILED");
    Instant due = Instant.parse(taken.getString("dueAt"));
    assertThat(due).isEqualTo(workdays(Instant.parse(taken.getString("filedAt")), 30));
    objectTo(filed.code(), "TOO_LATE").statusCode(409).body("code", equalTo("objection-open"));
    JsonPath list =
        Town.with(town.coordinator())
            .queryParam("state", "FILED")
            .get("/api/v1/objections")
            .then()
            .statusCode(200)
            .body("items[0].text", containsString("[TELEPON]"))
            .extract()
            .jsonPath();
    String id = list.getString("items[0].id");
    assertThat(clockOf(id)).containsEntry("mode", "WORKDAYS").containsEntry("state", "RUNNING");
    // the coordinator of this test accepted the case, the unit's person answered it
    decide(town.coordinator(), id, "REJECTED")
        .statusCode(422)
        .body("code", equalTo("objection-by-handler"));
    String other = town.as("approver", "DINKES");
    decide(other, id, "UPHELD")
        .statusCode(200)
        .body("state", equalTo("UPHELD"))
        .body("decidedBy", notNullValue());
    decide(other, id, "REJECTED").statusCode(409).body("allowed", hasSize(0));
    assertThat(clockOf(id)).containsEntry("state", "MET");
    track(filed.code())
        .body("feedback.objections[0].state", equalTo("UPHELD"))
        .body("feedback.objections[0].decisionReason", equalTo("Rincian bukan rahasia."))
        .body("history.text", hasItem("Keberatan Anda sudah diputuskan."));
  }

  private static ValidatableResponse decide(String token, String id, String decision) {
    return Town.with(token)
        .body(Map.of("decision", decision, "reason", "Rincian bukan rahasia."))
        .post("/api/v1/objections/" + id + "/decide")
        .then();
  }

  private static Map<String, Object> clockOf(String id) {
    return Db.query(
            "select * from sla_clock where subject_id = cast(? as uuid) and kind = 'OBJECTION'", id)
        .get(0);
  }

  private Instant workdays(Instant from, int days) {
    String office =
        Town.with(town.coordinator()).get("/api/v1/working-calendars").path("items[0].id");
    String due =
        Town.with(town.coordinator())
            .body(Map.of("from", from.toString(), "mode", "WORKDAYS", "workdays", days))
            .post("/api/v1/working-calendars/" + office + "/calculate")
            .then()
            .statusCode(200)
            .extract()
            .path("dueAt");
    return java.time.OffsetDateTime.parse(due).toInstant();
  }

  @Test
  void onlyRequestsForInformationAreObjectedTo() {
    objectTo(cases.resolved("COMPLAINT").code(), "NOT_ANSWERED")
        .statusCode(422)
        .body("code", equalTo("objection-not-for-class"));
  }

  @Test
  void oneObjectsNeitherWhileAnAnswerMayStillComeNorAfterThirtyWorkingDays() {
    Cases.Filed waiting = cases.inProgress("INFORMATION_REQUEST");
    objectTo(waiting.code(), "NOT_ANSWERED")
        .statusCode(422)
        .body("code", equalTo("objection-too-early"));
    Cases.Filed answered = cases.resolved("INFORMATION_REQUEST");
    Instant last = workdays(Instant.now(), 30);
    clock.set(last.plusSeconds(2));
    objectTo(answered.code(), "NOT_AS_REQUESTED")
        .statusCode(422)
        .body("code", equalTo("objection-too-late"));
    // nobody answered in time: from the end of that time the thirty days run
    objectTo(waiting.code(), "NOT_ANSWERED").statusCode(201);
  }

  @Test
  void objectionsAreKeptFromStrangersAndWrongRoles() {
    Cases.Filed filed = cases.resolved("INFORMATION_REQUEST");
    objectTo(filed.code(), "TOO_LATE").statusCode(201);
    String id =
        Town.with(town.coordinator())
            .get("/api/v1/objections")
            .then()
            .extract()
            .path("items[0].id");
    Town.with("x").get("/api/v1/objections/" + id).then().statusCode(401);
    Town.with(town.as("evaluator")).get("/api/v1/objections").then().statusCode(403);
    decide(town.as("unit-admin", "DINKES"), id, "REJECTED").statusCode(403);
    decide(town.as("approver", "DPUPR"), id, "REJECTED").statusCode(404);
    decide(Town.found().coordinator(), id, "REJECTED").statusCode(404);
    Town.with(town.as("unit-admin", "DPUPR"))
        .get("/api/v1/objections")
        .then()
        .body("items", hasSize(0));
    citizen()
        .body(Map.of("ground", "ENTAH", "text", ""))
        .post(PUBLIC + "/" + filed.code() + "/objections")
        .then()
        .statusCode(400)
        .body("errors.size()", lessThanOrEqualTo(2));
  }
}
