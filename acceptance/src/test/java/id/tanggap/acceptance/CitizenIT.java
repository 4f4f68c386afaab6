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
  void aCodeThatNobodyHasAndAWrongPinLookTheSame() {
    Map<String, Object> report = report("COMPLAINT");
    report.put("visibility", "SECRET");
    JsonNode secret = filed(report);
    String code = secret.path("trackingCode").asText();
    Gateway.Answer without = Gateway.get(null, PUBLIC + "/" + code);
    Gateway.Answer unknown = Gateway.get(null, PUBLIC + "/0000-0000-0000-0000");
    assertThat(without.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(without.json().path("code")).isEqualTo(unknown.json().path("code"));
    Gateway.Answer with =
        Gateway.send(
            null,
            "GET",
            PUBLIC + "/" + code,
            null,
            null,
            Map.of("X-Tracking-Pin", secret.path("pin").asText()));
    assertThat(with.status()).isEqualTo(200);
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
    return Gateway.post(null, PUBLIC + "/" + code + "/ratings", Map.of("score", score));
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
