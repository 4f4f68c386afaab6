package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AccountSecurityTest {
  private static final String ANY = "01930000-0000-7000-8000-000000000001";
  private static final List<String> ROLES =
      List.of(
          "coordinator",
          "unit-admin",
          "approver",
          "operator",
          "leader",
          "evaluator",
          "auditor",
          "privacy-officer",
          "integrator",
          "platform-admin");
  private static final List<String> PEOPLE_READERS =
      List.of(
          "coordinator",
          "unit-admin",
          "approver",
          "operator",
          "leader",
          "auditor",
          "privacy-officer");
  private static final List<String> COORDINATOR = List.of("coordinator");
  private static final List<String> OWNERS = List.of("coordinator", "unit-admin");
  private static final List<String> CREDENTIAL_KEEPERS = List.of("coordinator", "unit-admin");
  private static final List<String> CREDENTIAL_READERS =
      List.of("coordinator", "unit-admin", "auditor", "integrator");
  private static final List<String> CASE_READERS =
      List.of("coordinator", "operator", "leader", "auditor");

  private static final List<String> WAIVER_READERS =
      List.of("coordinator", "leader", "evaluator", "auditor");

  /** An operation of the API and the roles that may call it. */
  private record Operation(Method method, String path, boolean csv, List<String> roles) {
    Response call(RequestSpecification request) {
      RequestSpecification prepared = request.contentType(csv ? "text/csv" : "application/json");
      if (method == Method.POST || method == Method.PATCH || method == Method.PUT) {
        prepared.body(csv ? "x\n" : "{}");
      }
      return prepared.request(method, path);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          post("/api/v1/regions", List.of("platform-admin")),
          get("/api/v1/regions", ROLES),
          get("/api/v1/regions/99.99", ROLES),
          post("/api/v1/units", COORDINATOR),
          new Operation(Method.PATCH, "/api/v1/units/" + ANY, false, COORDINATOR),
          new Operation(Method.DELETE, "/api/v1/units/" + ANY, false, COORDINATOR),
          csv("/api/v1/units/import"),
          get("/api/v1/units", ROLES),
          get("/api/v1/units/tree", ROLES),
          get("/api/v1/units/" + ANY, ROLES),
          get("/api/v1/units/" + ANY + "/ancestors", ROLES),
          post("/api/v1/people", COORDINATOR),
          csv("/api/v1/people/import"),
          get("/api/v1/people", PEOPLE_READERS),
          get("/api/v1/people/" + ANY, PEOPLE_READERS),
          post("/api/v1/appointments", COORDINATOR),
          post("/api/v1/appointments/" + ANY + "/end", COORDINATOR),
          csv("/api/v1/appointments/import"),
          get("/api/v1/appointments", ROLES),
          get("/api/v1/appointments/" + ANY, ROLES),
          post("/api/v1/trainings", COORDINATOR),
          csv("/api/v1/trainings/" + ANY + "/attendance/import"),
          get("/api/v1/trainings", ROLES),
          get("/api/v1/trainings/coverage", ROLES),
          get("/api/v1/trainings/" + ANY, ROLES),
          get("/api/v1/trainings/" + ANY + "/attendance", ROLES),
          csv("/api/v1/accounts/import"),
          get("/api/v1/accounts", ROLES),
          get("/api/v1/accounts/" + ANY, ROLES),
          get("/api/v1/accounts/" + ANY + "/history", ROLES),
          post("/api/v1/accounts/" + ANY + "/suspend", COORDINATOR),
          post("/api/v1/accounts/" + ANY + "/reinstate", COORDINATOR),
          post("/api/v1/accounts/" + ANY + "/retire", OWNERS),
          post("/api/v1/accounts/" + ANY + "/transfer", COORDINATOR),
          post("/api/v1/accounts", OWNERS),
          new Operation(Method.PATCH, "/api/v1/accounts/" + ANY, false, OWNERS),
          post("/api/v1/accounts/" + ANY + "/submit", OWNERS),
          post("/api/v1/accounts/" + ANY + "/claim", COORDINATOR),
          post("/api/v1/accounts/" + ANY + "/decide", COORDINATOR),
          post("/api/v1/accounts/" + ANY + "/activate", OWNERS),
          post("/api/v1/accounts/" + ANY + "/resolve", COORDINATOR),
          get("/api/v1/accounts/" + ANY + "/co-owners", ROLES),
          post("/api/v1/accounts/" + ANY + "/co-owners", OWNERS),
          new Operation(
              Method.DELETE, "/api/v1/accounts/" + ANY + "/co-owners/" + ANY, false, OWNERS),
          get("/api/v1/accounts/" + ANY + "/handles", ROLES),
          post("/api/v1/accounts/" + ANY + "/handles/" + ANY + "/reclaimed", COORDINATOR),
          get("/api/v1/accounts/" + ANY + "/proofs", ROLES),
          post("/api/v1/accounts/" + ANY + "/proofs", OWNERS),
          get("/api/v1/accounts/" + ANY + "/proofs/" + ANY, ROLES),
          post("/api/v1/accounts/" + ANY + "/proofs/" + ANY + "/check", OWNERS),
          post("/api/v1/impersonation-cases", List.of("coordinator", "unit-admin", "operator")),
          post("/api/v1/impersonation-cases/" + ANY + "/confirm", COORDINATOR),
          post("/api/v1/impersonation-cases/" + ANY + "/dismiss", COORDINATOR),
          get("/api/v1/impersonation-cases", CASE_READERS),
          get("/api/v1/impersonation-cases/" + ANY, CASE_READERS),
          post("/api/v1/obligations", COORDINATOR),
          new Operation(Method.PATCH, "/api/v1/obligations/" + ANY, false, COORDINATOR),
          new Operation(Method.DELETE, "/api/v1/obligations/" + ANY, false, COORDINATOR),
          get("/api/v1/obligations", ROLES),
          get("/api/v1/obligations/" + ANY, ROLES),
          post("/api/v1/obligations/" + ANY + "/waivers", COORDINATOR),
          post("/api/v1/obligations/" + ANY + "/waivers/" + ANY + "/revoke", COORDINATOR),
          get("/api/v1/obligations/" + ANY + "/waivers", WAIVER_READERS),
          get("/api/v1/obligation-gaps", ROLES),
          get("/api/v1/obligation-gaps/summary", ROLES),
          post("/api/v1/registration-drives", COORDINATOR),
          post("/api/v1/registration-drives/" + ANY + "/cancel", COORDINATOR),
          get("/api/v1/registration-drives", ROLES),
          get("/api/v1/registration-drives/" + ANY, ROLES),
          get("/api/v1/registration-drives/" + ANY + "/progress", ROLES),
          get("/api/v1/registration-drives/" + ANY + "/lagging", ROLES),
          post("/api/v1/attestation-campaigns", COORDINATOR),
          post("/api/v1/attestation-campaigns/" + ANY + "/start", COORDINATOR),
          post("/api/v1/attestation-campaigns/" + ANY + "/close", COORDINATOR),
          post("/api/v1/attestation-campaigns/" + ANY + "/cancel", COORDINATOR),
          get("/api/v1/attestation-campaigns", ROLES),
          get("/api/v1/attestation-campaigns/" + ANY, ROLES),
          get("/api/v1/attestation-campaigns/" + ANY + "/progress", ROLES),
          get("/api/v1/attestation-campaigns/" + ANY + "/escalations", ROLES),
          post("/api/v1/attestations/" + ANY + "/answer", List.of("unit-admin")),
          get("/api/v1/attestations", ROLES),
          get("/api/v1/attestations/" + ANY, ROLES),
          post(
              "/api/v1/accounts/" + ANY + "/compliance-checks",
              List.of("coordinator", "unit-admin")),
          get("/api/v1/accounts/" + ANY + "/compliance", ROLES),
          post("/api/v1/accounts/" + ANY + "/compliance-waivers", COORDINATOR),
          post("/api/v1/accounts/" + ANY + "/compliance-waivers/" + ANY + "/revoke", COORDINATOR),
          get("/api/v1/compliance-checks", ROLES),
          get("/api/v1/compliance-profiles", ROLES),
          get("/api/v1/compliance-profiles/X", ROLES),
          new Operation(Method.PUT, "/api/v1/compliance-profiles/X", false, COORDINATOR));
          post("/api/v1/credentials", CREDENTIAL_KEEPERS),
          get("/api/v1/credentials", CREDENTIAL_READERS),
          get("/api/v1/credentials/" + ANY, CREDENTIAL_READERS),
          get(
              "/api/v1/credentials/" + ANY + "/uses",
              List.of("coordinator", "unit-admin", "auditor")),
          get(
              "/api/v1/credentials/alerts",
              List.of("coordinator", "unit-admin", "leader", "auditor")),
          get("/api/v1/credentials/key-rotation", List.of("platform-admin")),
          post(
              "/api/v1/credentials/" + ANY + "/replace",
              List.of("coordinator", "unit-admin", "integrator")),
          post("/api/v1/credentials/" + ANY + "/revoke", CREDENTIAL_KEEPERS),
          post("/api/v1/credentials/" + ANY + "/lease", List.of("integrator")),
          post("/api/v1/credentials/" + ANY + "/report", List.of("integrator")),
          new Operation(Method.PATCH, "/api/v1/trainings/" + ANY, false, COORDINATOR),
          post("/api/v1/meetings", COORDINATOR),
          get("/api/v1/meetings", ROLES),
          get("/api/v1/meetings/" + ANY, ROLES),
          new Operation(Method.PATCH, "/api/v1/meetings/" + ANY, false, COORDINATOR),
          get("/api/v1/meetings/" + ANY + "/attendance", ROLES),
          post("/api/v1/meetings/" + ANY + "/attendance", COORDINATOR),
          get("/api/v1/meetings/" + ANY + "/follow-ups", ROLES),
          post("/api/v1/meetings/" + ANY + "/follow-ups", COORDINATOR),
          get("/api/v1/meetings/follow-ups", ROLES),
          new Operation(
              Method.PATCH, "/api/v1/meetings/" + ANY + "/follow-ups/" + ANY, false, COORDINATOR),
          post("/api/v1/meetings/" + ANY + "/follow-ups/" + ANY + "/complete", CREDENTIAL_KEEPERS));

  private static Operation get(String path, List<String> roles) {
    return new Operation(Method.GET, path, false, roles);
  }

  private static Operation post(String path, List<String> roles) {
    return new Operation(Method.POST, path, false, roles);
  }

  private static Operation csv(String path) {
    return new Operation(Method.POST, path, true, COORDINATOR);
  }

  static List<Operation> operations() {
    return OPERATIONS;
  }

  static Stream<Arguments> operationsByRole() {
    return OPERATIONS.stream()
        .flatMap(operation -> ROLES.stream().map(role -> Arguments.of(operation, role)));
  }

  private static void requireProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).startsWith("urn:tanggap:problem:");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutAnHonestTokenNothingIsAnswered(Operation operation) {
    requireProblem(operation.call(given()), 401);
    for (String token :
        List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered(), "kata")) {
      requireProblem(operation.call(given().header("Authorization", "Bearer " + token)), 401);
    }
  }

  @ParameterizedTest
  @MethodSource("operationsByRole")
  void everyRoleMayCallWhatIsItsOwnAndNothingElse(Operation operation, String role) {
    String token = Tokens.of("matrix-" + role, "95.69", List.of("DINKES"), role);
    Response response = operation.call(given().auth().oauth2(token));
    if (operation.roles().contains(role)) {
      assertThat(response.statusCode()).as(response.asString()).isNotIn(401, 403).isLessThan(500);
    } else {
      requireProblem(response, 403);
    }
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
    for (String path : List.of(unit, person, account)) {
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
    assertThat(given().get("/api/v1/account/labels").statusCode()).isEqualTo(200);
  }
}
