package id.tanggap.account.rest.impersonation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportFakeResourceTest {
  private static final String REPORTS = "/public/v1/impersonation-reports";
  private static final String CASES = "/api/v1/impersonation-cases";

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static Response report(String from, Map<String, ?> body) {
    return given()
        .header("X-Forwarded-For", from)
        .contentType("application/json")
        .body(body)
        .post(REPORTS);
  }

  private static Map<String, String> about(String handle, String region) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("platform", "INSTAGRAM");
    body.put("address", handle);
    body.put("text", "Meminta uang");
    if (region != null) {
      body.put("region", region);
    }
    return body;
  }

  private static Registry withAccount() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,INSTAGRAM,@warga."
            + registry.suffix()
            + ",Dinkes,\n");
    return registry;
  }

  @Test
  void whatACitizenReportsIsLookedAtByTheRegionThatIsImitatedAndIsNotPublic() {
    Registry registry = withAccount();
    String fake = "@warga." + registry.suffix() + "_bantuan";
    Response taken = report("10.0.0." + registry.suffix(), about(fake, null));
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(202);
    assertThat(taken.jsonPath().<String, Object>getMap("")).isEqualTo(Map.of("status", "RECEIVED"));
    JsonPath cases = registry.coordinator().get(CASES).jsonPath();
    assertThat(cases.getList("items.state")).containsExactly("REPORTED");
    assertThat(cases.getList("items.source")).containsExactly("CITIZEN");
    assertThat(cases.getInt("items[0].score")).isGreaterThanOrEqualTo(70);
    assertThat(
            given()
                .queryParam("url", "https://instagram.com/" + fake.substring(1))
                .get("/public/v1/verify")
                .jsonPath()
                .getString("status"))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void aSecondReportAddsToTheCaseAndIsAnsweredLikeTheFirst() {
    Registry registry = withAccount();
    Map<String, String> body = about("@warga." + registry.suffix() + "_cs", registry.region());
    String first = report("a" + registry.suffix(), body).asString();
    assertThat(report("b" + registry.suffix(), body).asString()).isEqualTo(first);
    JsonPath cases = registry.coordinator().get(CASES).jsonPath();
    assertThat(cases.getList("items.reports")).containsExactly(2);
    JsonPath found =
        registry.coordinator().get(CASES + "/" + cases.getString("items[0].id")).jsonPath();
    assertThat(found.getList("pieces.addedBy")).hasSize(2).containsOnly("Warga tanpa nama");
    for (int i = 0; i < 30; i++) {
      report("c" + i + registry.suffix(), body);
    }
    assertThat(
            registry
                .coordinator()
                .get(CASES + "/" + found.getString("id"))
                .jsonPath()
                .getList("pieces"))
        .hasSize(25);
  }

  @Test
  void oneAddressSendsTenAnHourAndOthersGoOn() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Registry registry = withAccount();
    String from = "d" + registry.suffix();
    Map<String, String> body = about("@warga." + registry.suffix() + "_id", null);
    for (int i = 0; i < 10; i++) {
      assertThat(report(from, body).statusCode()).isEqualTo(202);
    }
    Response refused = report(from, body);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("360");
    assertThat(report("e" + registry.suffix(), body).statusCode()).isEqualTo(202);
    clock.advance(Duration.ofHours(1));
    assertThat(report(from, body).statusCode()).isEqualTo(202);
  }

  @Test
  void anOfficialAccountAnUnknownRegionAndABrokenReportAreRefused() {
    Registry registry = withAccount();
    String from = "f" + registry.suffix();
    Response official = report(from, about("@warga." + registry.suffix(), null));
    assertThat(official.statusCode()).isEqualTo(409);
    assertThat(official.jsonPath().getString("code")).isEqualTo("account-is-official");
    Response nobody = report(from, about("@qqzzvvkk9", null));
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.jsonPath().getString("code")).isEqualTo("imitated-unknown");
    assertThat(report(from, about("@qqzzvvkk9", registry.region())).statusCode()).isEqualTo(202);
    assertThat(report(from, about("@x", "00.01")).statusCode()).isEqualTo(404);
    assertThat(report(from, about("bukan alamat akun", null)).statusCode()).isEqualTo(422);
    assertThat(report(from, Map.of("address", "@x", "text", "x".repeat(1001))).statusCode())
        .isEqualTo(400);
    assertThat(report(from, Map.of("name", "Contoh", "address", "@x")).statusCode()).isEqualTo(400);
  }
}
