package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ComplaintSecurityTest {

  private final Town town = Town.found();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/complaints",
        "/api/v1/interactions",
        "/api/v1/responses",
        "/api/v1/channels",
        "/api/v1/working-calendars",
        "/api/v1/sla-policies",
        "/api/v1/sla-recomputes",
        "/api/v1/sla-warnings",
        "/api/v1/sla-periods",
        "/api/v1/sla-periods/2026-03/restatements"
      })
  void everyListAsksForAGoodToken(String path) {
    given().get(path).then().statusCode(401).contentType("application/problem+json");
    for (String broken :
        new String[] {Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered()}) {
      given().auth().oauth2(broken).get(path).then().statusCode(401);
    }
    given().auth().oauth2(town.coordinator()).get(path).then().statusCode(200);
  }

  @Test
  void theWrongRoleIsForbidden() {
    Town.with(town.as("leader")).body("{}").post("/api/v1/complaints").then().statusCode(403);
    Town.with(town.as("unit-admin", "DINKES"))
        .body("{}")
        .post("/api/v1/channels")
        .then()
        .statusCode(403);
    Town.with(town.coordinator())
        .body("{}")
        .post("/api/v1/working-calendars")
        .then()
        .statusCode(403);
    Town.with(town.as("evaluator")).get("/api/v1/complaints").then().statusCode(403);
  }

  @Test
  void anotherRegionSeesNothing() {
    String id =
        Town.with(town.coordinator())
            .body(Map.of("class", "COMPLAINT", "text", "Jalan rusak"))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String stranger = Town.found().coordinator();
    for (String path :
        new String[] {
          "/api/v1/complaints/" + id,
          "/api/v1/complaints/" + id + "/sla",
          "/api/v1/complaints/" + id + "/timeline",
          "/api/v1/channels/" + town.channel()
        }) {
      given().auth().oauth2(stranger).get(path).then().statusCode(404);
    }
    Town.with(stranger)
        .body(Map.of())
        .post("/api/v1/complaints/" + id + "/verify")
        .then()
        .statusCode(404);
  }

  @Test
  void secretsOfAChannelAreNeverShown() {
    String shown =
        Town.with(town.coordinator()).get("/api/v1/channels/" + town.channel()).asString();
    assertThat(shown)
        .doesNotContain(Town.APP_SECRET)
        .doesNotContain(Town.VERIFY_TOKEN)
        .doesNotContain("token-akses");
  }
}
