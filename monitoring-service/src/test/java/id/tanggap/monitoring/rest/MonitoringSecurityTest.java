package id.tanggap.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonitoringSecurityTest {

  private static final List<String> READS =
      List.of(
          "/api/v1/activity",
          "/api/v1/activity/units",
          "/api/v1/activity/summary",
          "/api/v1/monitored-accounts",
          "/api/v1/observations",
          "/api/v1/response-times");
  private static final List<String> REGION_READS = List.of("/api/v1/reports", "/api/v1/exemptions");

  @Test
  void refusesWhoeverHasNoTokenOrABrokenOne() {
    for (String path : READS) {
      status(null, path, 401);
      status(Tokens.expired(), path, 401);
      status(Tokens.wrongAudience(), path, 401);
      status(Tokens.tampered(), path, 401);
    }
  }

  @Test
  void refusesRolesThatHaveNoBusinessHere() {
    for (String path : READS) {
      status(Tokens.operator(), path, 403);
      status(Tokens.approver("DINKES"), path, 403);
      status(Tokens.integrator(), path, 403);
      status(Tokens.platformAdmin(), path, 403);
      status(Tokens.privacyOfficer(), path, 403);
    }
    for (String path : REGION_READS) {
      status(Tokens.unitAdmin("DINKES"), path, 403);
    }
  }

  @Test
  void letsThoseReadWhoMay() {
    for (String path : READS) {
      status(Tokens.coordinator(), path, 200);
      status(Tokens.leader(), path, 200);
      status(Tokens.evaluator(), path, 200);
      status(Tokens.auditor(), path, 200);
      status(Tokens.unitAdmin("DINKES"), path, 200);
    }
  }

  @Test
  void letsOnlyTheCoordinatorImport() {
    for (String token :
        List.of(Tokens.leader(), Tokens.evaluator(), Tokens.auditor(), Tokens.unitAdmin("A"))) {
      given()
          .auth()
          .oauth2(token)
          .contentType("text/csv")
          .body("unitCode,platform,handle,kind,at\n")
          .post("/api/v1/observations/import")
          .then()
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
  }

  @Test
  void tellsTheLabelsToEverybodyInTheirLanguage() {
    given()
        .get("/api/v1/monitoring/labels")
        .then()
        .statusCode(200)
        .body("ActivityClass.DORMANT", equalTo("Terbengkalai"));
    given()
        .header("Accept-Language", "en")
        .get("/api/v1/monitoring/labels")
        .then()
        .statusCode(200)
        .body("ActivityClass.DORMANT", equalTo("Dormant"));
  }

  private static void status(String token, String path, int expected) {
    var request = token == null ? given() : given().auth().oauth2(token);
    var answer = request.get(path).then().statusCode(expected);
    if (expected >= 400) {
      answer.contentType("application/problem+json");
    }
  }
}
