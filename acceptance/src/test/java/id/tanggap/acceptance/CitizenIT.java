package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a citizen does and sees, through the one door and without an account. */
@Tag("story")
class CitizenIT {

  private static final String PUBLIC = "/public/v1/complaints";
  private static final String REGION = "33.28";
  private static final String PHONE = "0812-0000-1111";

  @Test
  void aCitizenFilesInOneCallFollowsByCodeAndRatesTheWork() {
    JsonNode filed = filed(report("COMPLAINT"));
    String code = filed.path("trackingCode").asText();
    assertThat(filed.path("expectedAt").isTextual()).isTrue();
    JsonNode fresh = tracked(code, "id");
    assertThat(fresh.path("status").asText()).isEqualTo("NEW");
    assertThat(fresh.path("expectedAt").asText()).isEqualTo(filed.path("expectedAt").asText());
    assertThat(rate(code, 5).status()).as("before the end").isEqualTo(409);

    handled(code);
    JsonNode done = tracked(code, "en");
    assertThat(done.path("status").asText()).isEqualTo("RESOLVED");
    assertThat(done.path("statusText").asText()).startsWith("The work is said to be done.");
    assertThat(done.path("unit").asText()).isNotEmpty();
    assertThat(done.path("answers")).hasSize(1);
    assertThat(done.path("feedback").path("ratingAsked").asBoolean()).isTrue();
    assertThat(done.has("expectedAt")).isFalse();
    assertThat(done.toString()).doesNotContain(PHONE).doesNotContain("pic-dinkes");

    assertThat(rate(code, 4).status()).isEqualTo(201);
    assertThat(rate(code, 1).status()).as("asked once").isEqualTo(409);
    assertThat(tracked(code, "id").path("feedback").path("ratings").path(0).path("score").asInt())
        .isEqualTo(4);
  }

  @Test
  void theSameFormSentTwiceIsOneReport() {
    String key = UUID.randomUUID().toString();
    Gateway.Answer first = send(report("COMPLAINT"), key);
    Gateway.Answer second = send(report("COMPLAINT"), key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.json().path("trackingCode")).isEqualTo(first.json().path("trackingCode"));
  }

  @Test
  void aLaterReportNamesTheEarlierOne() {
    String earlier = filed(report("COMPLAINT")).path("trackingCode").asText();
    Map<String, Object> report = report("COMPLAINT");
    report.put("relatedTrackingCode", earlier);
    String later = filed(report).path("trackingCode").asText();
    assertThat(tracked(later, "id").path("relatedTrackingCode").asText()).isEqualTo(earlier);
  }

  @Test
  void anAnswerToARequestForInformationCanBeObjectedTo() {
    String code = filed(report("INFORMATION_REQUEST")).path("trackingCode").asText();
    handled(code);
    Map<String, Object> objection =
        Map.of("ground", "NOT_AS_REQUESTED", "text", "Contoh: yang diminta rinciannya.");
    Gateway.Answer taken = Gateway.post(null, PUBLIC + "/" + code + "/objections", objection);
    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    assertThat(taken.json().path("dueAt").isTextual()).isTrue();
    assertThat(Gateway.post(null, PUBLIC + "/" + code + "/objections", objection).status())
        .as("one at a time")
        .isEqualTo(409);
    String complaint = complaint(code).path("id").asText();
    String id =
        Gateway.get(Login.as("kadis-dinkes"), "/api/v1/objections?complaintId=" + complaint)
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    Map<String, Object> decision =
        Map.of("decision", "UPHELD", "reason", "Contoh: rincian bukan rahasia.");
    Gateway.Answer own =
        Gateway.post(Login.as("diskominfo"), "/api/v1/objections/" + id + "/decide", decision);
    assertThat(own.status()).as("who accepted the case does not decide").isEqualTo(422);
    Gateway.Answer decided =
        Gateway.post(Login.as("kadis-dinkes"), "/api/v1/objections/" + id + "/decide", decision);
    assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    JsonNode shown = tracked(code, "id").path("feedback").path("objections").path(0);
    assertThat(shown.path("state").asText()).isEqualTo("UPHELD");
  }

  @Test
  void aCitizenIsAskedAnswersAndTheReportGoesOn() {
    String code = filed(report("COMPLAINT")).path("trackingCode").asText();
    String id = complaint(code).path("id").asText();
    assertThat(says(code, "answers", Map.of("text", "Contoh")).status())
        .as("nobody asked")
        .isEqualTo(409);
    step("diskominfo", id, "verify", Map.of("category", "Obat"));
    step("diskominfo", id, "ask", Map.of("text", "Contoh: di puskesmas mana, " + PHONE + "?"));
    JsonNode asked = tracked(code, "id");
    assertThat(asked.path("status").asText()).isEqualTo("AWAITING_REPORTER");
    assertThat(asked.path("question").path("text").asText())
        .startsWith("Contoh: di puskesmas mana")
        .doesNotContain(PHONE);

    Gateway.Answer taken =
        says(code, "answers", Map.of("text", "Contoh: di Slawi, telepon " + PHONE));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    assertThat(taken.json().path("status").asText()).isEqualTo("TRIAGED");
    assertThat(tracked(code, "id").has("question")).isFalse();
    assertThat(below(id, "/messages").path(0).path("text").asText())
        .isEqualTo("Contoh: di Slawi, telepon [TELEPON]");
    assertThat(below(id, "/questions").path(0).path("state").asText()).isEqualTo("ANSWERED");
  }

  @Test
  void aCitizenSaysThatItIsNotSolvedAndRatesEachEndOnItsOwn() {
    String code = filed(report("COMPLAINT")).path("trackingCode").asText();
    assertThat(says(code, "reopen", Map.of("reason", "Contoh: belum")).status())
        .as("nothing has ended")
        .isEqualTo(409);
    handled(code);
    assertThat(rate(code, 2).status()).isEqualTo(201);
    Gateway.Answer again = says(code, "reopen", Map.of("reason", "Contoh: obat masih habis"));
    assertThat(again.status()).as(again.toString()).isEqualTo(200);
    assertThat(again.json().path("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(tracked(code, "id").has("expectedAt")).as("there is a time again").isTrue();
    assertThat(rate(code, 5).status()).as("not ended again").isEqualTo(409);

    String id = complaint(code).path("id").asText();
    step("pic-dinkes", id, "respond", Map.of("text", "Contoh: stok kedua tiba untuk " + code));
    step("pic-dinkes", id, "resolve", Map.of("outcome", "FIXED"));
    assertThat(rate(code, 5).status()).isEqualTo(201);
    Gateway.Answer confirmed = says(code, "confirm", Map.of());
    assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
    JsonNode end = tracked(code, "id");
    assertThat(end.path("status").asText()).isEqualTo("CLOSED");
    assertThat(end.path("feedback").path("ratings").findValuesAsText("score"))
        .containsExactly("2", "5");
  }

  @Test
  void whatEndedMoreThanThirtyDaysAgoIsNotTakenUpAgain() {
    String code = filed(report("COMPLAINT")).path("trackingCode").asText();
    handled(code);
    assertThat(
            Databases.age(
                "complaint",
                "update complaint set resolved_at = resolved_at - interval '31 days',"
                    + " ended_at = ended_at - interval '31 days' where tracking_code = ?",
                code))
        .isEqualTo(1);
    Gateway.Answer late = says(code, "reopen", Map.of("reason", "Contoh: habis lagi"));
    assertThat(late.status()).as(late.toString()).isEqualTo(422);
    assertThat(late.json().path("code").asText()).isEqualTo("reopen-limit");
    assertThat(tracked(code, "id").path("status").asText()).isEqualTo("RESOLVED");
  }

  @Test
  void aPinThatWasGuessedFiveTimesClosesItsCaseForAWhileEvenToTheRightOne() {
    Map<String, Object> report = report("COMPLAINT");
    report.put("visibility", "SECRET");
    JsonNode secret = filed(report);
    String code = secret.path("trackingCode").asText();
    String pin = secret.path("pin").asText();
    assertThat(opened(code, pin)).isEqualTo(200);
    String wrong = pin.equals("000000") ? "111111" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(opened(code, wrong)).isEqualTo(404);
    }
    assertThat(opened(code, pin)).isEqualTo(404);
  }

  @Test
  void aCodeThatNobodyHasAndAWrongPinLookTheSame() {
    Map<String, Object> report = report("COMPLAINT");
    report.put("visibility", "SECRET");
    JsonNode secret = filed(report);
    String code = secret.path("trackingCode").asText();
    String pin = secret.path("pin").asText();
    String wrong = pin.equals("000000") ? "111111" : "000000";
    String nobody = "0000-0000-0000-0000";
    Gateway.Answer unknown = Gateway.get(null, PUBLIC + "/" + nobody);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(Gateway.get(null, PUBLIC + "/" + code).plain(code))
        .as("without a PIN")
        .isEqualTo(unknown.plain(nobody));
    assertThat(tried(code, wrong).plain(code))
        .as("with a wrong PIN")
        .isEqualTo(tried(nobody, wrong).plain(nobody));
    assertThat(opened(code, pin)).isEqualTo(200);
  }

  private static Map<String, Object> report(String complaintClass) {
    Map<String, Object> report = new HashMap<>();
    report.put("region", REGION);
    report.put("class", complaintClass);
    report.put("text", "Contoh: obat di puskesmas habis, hubungi " + PHONE);
    report.put("visibility", "ANONYMOUS");
    report.put("category", "Obat");
    report.put("reporter", Map.of("name", "Contoh Warga", "phone", PHONE));
    return report;
  }

  private static JsonNode filed(Map<String, Object> report) {
    Gateway.Answer answer = send(report, UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private static Gateway.Answer send(Map<String, Object> report, String key) {
    try {
      return Gateway.send(
          null,
          "POST",
          PUBLIC,
          "application/json",
          Gateway.JSON.writeValueAsBytes(report),
          Map.of("Idempotency-Key", key));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tracked(String code, String language) {
    Gateway.Answer answer =
        Gateway.send(
            null, "GET", PUBLIC + "/" + code, null, null, Map.of("Accept-Language", language));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private static Gateway.Answer rate(String code, int score) {
    return says(code, "ratings", Map.of("score", score));
  }

  private static Gateway.Answer says(String code, String what, Map<String, ?> body) {
    return Gateway.post(null, PUBLIC + "/" + code + "/" + what, body);
  }

  private static int opened(String code, String pin) {
    return tried(code, pin).status();
  }

  private static Gateway.Answer tried(String code, String pin) {
    return Gateway.send(
        null, "GET", PUBLIC + "/" + code, null, null, Map.of("X-Tracking-Pin", pin));
  }

  private static JsonNode below(String id, String what) {
    Gateway.Answer answer = Gateway.get(Login.as("diskominfo"), "/api/v1/complaints/" + id + what);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().path("items");
  }

  /** Checked, passed on and taken on by the coordinator, answered and ended by the unit. */
  private static void handled(String code) {
    String id = complaint(code).path("id").asText();
    step("diskominfo", id, "verify", Map.of("category", "Obat"));
    step("diskominfo", id, "assign", Map.of("unitId", dinkes()));
    step("diskominfo", id, "accept", Map.of());
    step("pic-dinkes", id, "respond", Map.of("text", "Contoh: stok tiba untuk laporan " + code));
    step("pic-dinkes", id, "resolve", Map.of("outcome", "ANSWERED"));
  }

  private static void step(String user, String id, String verb, Map<String, Object> body) {
    Gateway.Answer answer =
        Gateway.post(Login.as(user), "/api/v1/complaints/" + id + "/" + verb, body);
    assertThat(answer.status()).as(verb + ": " + answer).isIn(200, 202);
  }

  private static JsonNode complaint(String code) {
    for (JsonNode item :
        Gateway.get(Login.as("diskominfo"), "/api/v1/complaints?limit=200").json().path("items")) {
      if (item.path("trackingCode").asText().equals(code)) {
        return item;
      }
    }
    throw new AssertionError("no case with code " + code);
  }

  private static String dinkes() {
    for (JsonNode unit :
        Gateway.get(Login.as("diskominfo"), "/api/v1/units?limit=200").json().path("items")) {
      if (unit.path("code").asText().equals("DINKES")) {
        return unit.path("id").asText();
      }
    }
    throw new AssertionError("no unit DINKES in the demo");
  }
}
