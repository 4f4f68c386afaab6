package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of what is recorded about a person, and who sees the whole number. */
@QuarkusTest
class PersonChangeTest {
  private Registry registry;
  private String path;

  @BeforeEach
  void begin() {
    registry = Registry.fresh();
    path = "/api/v1/people/" + registry.person("a@contoh.example");
  }

  private Response patch(String etag, Map<String, ?> body) {
    return registry.coordinator().header("If-Match", etag).body(body).patch(path);
  }

  @Test
  void whatIsAbsentStaysAndNullClears() {
    JsonPath first =
        patch("\"0\"", Map.of("phone", "0812-3456-7890", "nip", "199001012015032001")).jsonPath();
    assertThat(first.getString("name")).isEqualTo("Contoh a@contoh.example");
    assertThat(first.getString("phone")).isEqualTo("+6281234567890");
    assertThat(first.getString("nip")).isEqualTo("***************001");
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("phone", null);
    JsonPath second = patch("\"1\"", cleared).jsonPath();
    assertThat(second.getString("phone")).isNull();
    assertThat(second.getString("nip")).isEqualTo("***************001");
  }

  @Test
  void theVersionThatWasSeenMustStillHold() {
    assertThat(registry.coordinator().body(Map.of()).patch(path).statusCode()).isEqualTo(428);
    assertThat(patch("\"4\"", Map.of("name", "Contoh Lain")).statusCode()).isEqualTo(412);
    assertThat(
            Registry.fresh()
                .coordinator()
                .header("If-Match", "*")
                .body(Map.of())
                .patch(path)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void badParticularsAreRefused() {
    assertThat(patch("\"0\"", Map.of("phone", "12")).jsonPath().getString("code"))
        .isEqualTo("phone-malformed");
    assertThat(patch("\"0\"", Map.of("nip", "12")).jsonPath().getString("code"))
        .isEqualTo("nip-malformed");
    assertThat(patch("\"0\"", Map.of("workEmail", "x")).jsonPath().getString("code"))
        .isEqualTo("work-email-malformed");
    registry.person("b@contoh.example");
    assertThat(patch("\"0\"", Map.of("workEmail", "B@contoh.example")).statusCode()).isEqualTo(409);
    Map<String, Object> nameless = new HashMap<>();
    nameless.put("name", null);
    assertThat(patch("\"0\"", nameless).statusCode()).isEqualTo(400);
    assertThat(patch("\"0\"", Map.of("name", " ")).statusCode()).isEqualTo(400);
  }

  @Test
  void theHistorySaysWhatChangedButHoldsNoNumber() {
    patch("\"0\"", Map.of("name", "Contoh Baru", "nip", "199001012015032001"))
        .then()
        .statusCode(200);
    Response history =
        registry
            .coordinator()
            .get("/api/v1/history-entries?subjectType=PERSON&subjectId=" + path.substring(15));
    assertThat(history.jsonPath().getList("items.action"))
        .isEqualTo(List.of("CHANGED", "RECORDED"));
    assertThat(history.jsonPath().getList("items[0].after.changed"))
        .isEqualTo(List.of("name", "nip"));
    assertThat(history.asString()).doesNotContain("199001012015032001");
  }

  @Test
  void theWholeNumberIsShownToWhoMayAndTheHistoryKeepsToWhom() {
    assertThat(registry.coordinator().get(path + "/nip").statusCode())
        .as("who has none")
        .isEqualTo(404);
    patch("\"0\"", Map.of("nip", "199001012015032001"));
    Response shown = registry.as("dpo", List.of(), "privacy-officer").get(path + "/nip");
    assertThat(shown.jsonPath().getString("nip")).isEqualTo("199001012015032001");
    assertThat(
            Registry.fresh()
                .as("dpo", List.of(), "privacy-officer")
                .get(path + "/nip")
                .statusCode())
        .isEqualTo(404);
    JsonPath last =
        registry
            .coordinator()
            .get("/api/v1/history-entries?subjectType=PERSON&subjectId=" + path.substring(15))
            .jsonPath();
    assertThat(last.getString("items[0].action")).isEqualTo("NIP_SHOWN");
    assertThat(last.getString("items[0].actorName")).startsWith("dpo");
  }
}
