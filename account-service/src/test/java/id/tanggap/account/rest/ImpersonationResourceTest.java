package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpersonationResourceTest {
  private static final String CASES = "/api/v1/impersonation-cases";

  private static Response report(Registry registry, String address) {
    return registry
        .coordinator()
        .body(Map.of("platform", "X", "address", address, "evidence", "Meniru akun kami"))
        .post(CASES);
  }

  @Test
  void aCaseIsDecidedOnceAndMayBeReportedAgainAfterDismissal() {
    Registry registry = Registry.fresh();
    String handle = "@p" + registry.suffix();
    Response reported = report(registry, handle);
    assertThat(reported.jsonPath().getString("state")).isEqualTo("REPORTED");
    assertThat(report(registry, handle).jsonPath().getString("code"))
        .isEqualTo("impersonation-reported");
    String path = reported.header("Location");
    Response dismissed =
        registry.coordinator().body(Map.of("note", "Akun penggemar")).post(path + "/dismiss");
    assertThat(dismissed.jsonPath().getString("state")).isEqualTo("DISMISSED");
    Response again = registry.coordinator().body(Map.of("note", "Palsu")).post(path + "/confirm");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("illegal-transition");
    assertThat(report(registry, handle).statusCode()).isEqualTo(201);
    assertThat(registry.coordinator().get(CASES + "?state=REPORTED").jsonPath().getList("items"))
        .hasSize(1);
    assertThat(registry.coordinator().get(CASES).jsonPath().getList("items")).hasSize(2);
  }

  @Test
  void anOfficialAccountCannotBeBranded() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String handle = "@o" + registry.suffix();
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X," + handle + ",Dinkes,\n");
    Response refused = report(registry, handle);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("account-is-official");
  }

  @Test
  void aCaseOfAnotherRegionIsNotFoundAndAUnitAdminMayReportButNotDecide() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    String path = report(one, "@q" + one.suffix()).header("Location");
    assertThat(other.coordinator().get(path).statusCode()).isEqualTo(404);
    assertThat(other.coordinator().body(Map.of("note", "x")).post(path + "/confirm").statusCode())
        .isEqualTo(404);
    assertThat(
            one.as("pic", List.of("DINKES"), "unit-admin")
                .body(Map.of("note", "x"))
                .post(path + "/confirm")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            one.as("pic", List.of("DINKES"), "unit-admin")
                .body(Map.of("platform", "X", "address", "@r" + one.suffix(), "evidence", "Palsu"))
                .post(CASES)
                .statusCode())
        .isEqualTo(201);
  }
}
