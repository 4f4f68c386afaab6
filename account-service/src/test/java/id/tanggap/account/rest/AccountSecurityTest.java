package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountSecurityTest {
  private static void requireProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).startsWith("urn:tanggap:problem:");
  }

  @Test
  void aTokenWithoutRegionServesNobody() {
    String token = Tokens.of("nowhere", "", List.of(), "coordinator");
    requireProblem(given().auth().oauth2(token).get("/api/v1/units"), 403);
  }

  @Test
  void theThingsOfAnotherRegionAreNotFound() {
    Registry home = Registry.fresh();
    Registry stranger = Registry.fresh();
    home.agencies("DINKES");
    home.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@h" + home.suffix() + ",D,\n");
    String unit = "/api/v1/units/" + home.unit("DINKES");
    String person = "/api/v1/people/" + home.person("a@contoh.example");
    String account =
        "/api/v1/accounts/"
            + home.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    String impersonation =
        home.coordinator()
            .body(Map.of("platform", "X", "address", "@i" + home.suffix(), "evidence", "Meniru"))
            .post("/api/v1/impersonation-cases")
            .header("Location");
    requireProblem(
        stranger.coordinator().body(Map.of("text", "x")).post(impersonation + "/evidence"), 404);
    for (String path : List.of(unit, person, account, impersonation)) {
      requireProblem(stranger.coordinator().get(path), 404);
    }
    requireProblem(stranger.coordinator().header("If-Match", "\"0\"").body("{}").patch(unit), 404);
    requireProblem(stranger.coordinator().delete(unit), 404);
    requireProblem(
        stranger.coordinator().body(Map.of("reason", "x")).post(account + "/suspend"), 404);
    for (String list : List.of("/api/v1/units", "/api/v1/people", "/api/v1/accounts")) {
      assertThat(stranger.coordinator().get(list).jsonPath().getList("items")).isEmpty();
    }
  }

  @Test
  void theUnitsClaimIsNotAPattern() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    for (String claim : List.of("%", "DIN%", "_INKES", "")) {
      assertThat(
              registry
                  .as("pic", List.of(claim), "unit-admin")
                  .get("/api/v1/units")
                  .jsonPath()
                  .getList("items"))
          .as(claim)
          .isEmpty();
    }
  }

  @Test
  void thePublicEndpointsAskForNoToken() {
    assertThat(given().get("/public/v1/accounts").statusCode()).isEqualTo(200);
    assertThat(given().get("/public/v1/verify?url=x").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/public/v1/changes",
            "/public/v1/accounts.atom",
            "/public/v1/accounts.json",
            "/public/v1/accounts.csv",
            "/.well-known/official-accounts.json",
            "/.well-known/jwks.json")) {
      assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
      requireProblem(given().header("Authorization", "Bearer kata").get(path), 401);
    }
    requireProblem(
        given().contentType("application/json").body("{}").post("/public/v1/impersonation-reports"),
        400);
    assertThat(given().get("/api/v1/account/labels").statusCode()).isEqualTo(200);
  }
}
