package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Keycloak tokens at the one door: nobody, the wrong role, another region. */
@Tag("authority")
class AuthorityIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/units",
        "/api/v1/contents",
        "/api/v1/complaints",
        "/api/v1/activity/summary?asOf=2024-02-19"
      })
  void withoutATokenTheAnswerIs401(String path) {
    problem(Gateway.get(null, path), 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/units",
        "/api/v1/contents",
        "/api/v1/complaints",
        "/api/v1/activity/summary?asOf=2024-02-19"
      })
  void aTamperedTokenIs401(String path) {
    String token = Login.as("diskominfo");
    int dot = token.lastIndexOf('.');
    String tampered =
        token.substring(0, dot + 1) + new StringBuilder(token.substring(dot + 1)).reverse();
    problem(Gateway.get(tampered, path), 401);
  }

  @Test
  void theWrongRoleIs403() {
    problem(Gateway.csv(Login.as("bupati"), "/api/v1/units/import", "code,name,type\n"), 403);
    problem(Gateway.csv(Login.as("pic-dinkes"), "/api/v1/observations/import", "a\n"), 403);
    problem(
        Gateway.post(Login.as("bupati"), "/api/v1/contents", Map.of("title", "Bukan tugas saya")),
        403);
    problem(Gateway.post(Login.as("juri"), "/api/v1/channels", Map.of("name", "x")), 403);
  }

  @Test
  void anotherRegionsThingIs404() {
    String stranger = Login.as("pic-cimahi");
    for (String collection :
        new String[] {"/api/v1/units", "/api/v1/contents", "/api/v1/complaints"}) {
      JsonNode item =
          Gateway.get(Login.as("diskominfo"), collection + "?limit=1").json().path("items").path(0);
      assertThat(item.path("id").asText()).as(collection).isNotEmpty();
      problem(Gateway.get(stranger, collection + "/" + item.path("id").asText()), 404);
      for (JsonNode seen : Gateway.get(stranger, collection + "?limit=200").json().path("items")) {
        assertThat(seen.path("id").asText()).isNotEqualTo(item.path("id").asText());
      }
    }
  }

  @Test
  void aPersonInChargeSeesTheOwnUnitsWorkOnly() {
    JsonNode seen =
        Gateway.get(Login.as("pic-dinkes"), "/api/v1/activity/units?asOf=2024-02-19&limit=200")
            .json()
            .path("items");
    assertThat(seen)
        .isNotEmpty()
        .allMatch(unit -> unit.path("path").asText("/DINKES/").contains("/DINKES/"));
    assertThat(seen).hasSizeLessThan(48);
  }

  @Test
  void whatTheDoorDoesNotKnowIs404AndAdminPathsStayInside() {
    problem(Gateway.get(Login.as("ops"), "/api/v1/unheard-of"), 404);
    problem(Gateway.get(Login.as("ops"), "/q/metrics"), 404);
    problem(Gateway.get(null, "/q/health"), 404);
  }

  private static void problem(Gateway.Answer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).startsWith("urn:tanggap:problem:");
    assertThat(answer.json().path("title").asText()).isNotBlank();
  }
}
