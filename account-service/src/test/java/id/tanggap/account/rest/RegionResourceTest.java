package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
class RegionResourceTest {

  private static Response register(String token, Map<String, String> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/regions");
  }

  @Test
  void aRegisteredRegionIsThereForEverybody() {
    Registry registry = Registry.fresh();
    Response region =
        registry
            .as("juri", java.util.List.of(), "evaluator")
            .get("/api/v1/regions/" + registry.region());
    assertThat(region.statusCode()).isEqualTo(200);
    assertThat(region.header("ETag")).isEqualTo("\"0\"");
    assertThat(region.jsonPath().getString("zone")).isEqualTo("Asia/Jakarta");
    assertThat(
            given()
                .auth()
                .oauth2(Tokens.leader())
                .get("/api/v1/regions?limit=200")
                .jsonPath()
                .getList("items.code"))
        .contains(registry.region());
  }

  @Test
  void theSameCodeIsRegisteredOnce() {
    Registry registry = Registry.fresh();
    Response again =
        register(
            Tokens.platformAdmin(),
            Map.of(
                "code",
                registry.region(),
                "name",
                "Lagi",
                "kind",
                "REGENCY",
                "zone",
                "Asia/Jakarta"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("region-code-taken");
  }

  @Test
  void aCodeOrZoneAgainstTheRulesIsRefusedWithItsReason() {
    Response code =
        register(
            Tokens.platformAdmin(),
            Map.of("code", "94.71", "name", "X", "kind", "REGENCY", "zone", "Asia/Jayapura"));
    assertThat(code.statusCode()).isEqualTo(422);
    assertThat(code.jsonPath().getString("code")).isEqualTo("region-code-malformed");
    Response zone =
        register(
            Tokens.platformAdmin(),
            Map.of("code", "94.71", "name", "X", "kind", "CITY", "zone", "Asia/Tokyo"));
    assertThat(zone.statusCode()).isEqualTo(422);
    assertThat(zone.jsonPath().getString("code")).isEqualTo("zone-unknown");
  }

  @Test
  void allFaultsOfABodyComeAtOnce() {
    Response response = register(Tokens.platformAdmin(), Map.of("code", "x", "warna", "biru"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getList("errors.pointer", String.class))
        .contains("/code", "/name", "/kind", "/zone", "/warna");
  }

  @Test
  void onlyThePlatformAdminRegistersRegions() {
    Response response =
        register(
            Tokens.coordinator(),
            Map.of("code", "94.01", "name", "X", "kind", "REGENCY", "zone", "Asia/Jayapura"));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownRegionIsNotFound() {
    assertThat(given().auth().oauth2(Tokens.leader()).get("/api/v1/regions/99.99").statusCode())
        .isEqualTo(404);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    Registry.fresh();
    Registry.fresh();
    Registry.fresh();
    java.util.List<String> seen = new java.util.ArrayList<>();
    String cursor = "";
    do {
      var page =
          given()
              .auth()
              .oauth2(Tokens.leader())
              .get("/api/v1/regions?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .jsonPath();
      seen.addAll(page.getList("items.code", String.class));
      cursor = page.getString("nextCursor") == null ? "" : page.getString("nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(3);
  }
}
