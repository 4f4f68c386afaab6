package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionChangeTest {
  private static final String BASES =
      """
      {"legalBasis": [
        {"number": "Perbup 12/2023", "title": "Media sosial", "validFrom": "2023-03-01"},
        {"number": "Perbup 4/2019", "title": "Media", "validFrom": "2019-01-02",
         "validTo": "2023-02-28"}]}
      """;

  private static RequestSpecification platform() {
    return given().auth().oauth2(Tokens.platformAdmin()).contentType("application/json");
  }

  private static Response patch(
      RequestSpecification as, Registry registry, String tag, String body) {
    RequestSpecification request = as.body(body);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.patch("/api/v1/regions/" + registry.region());
  }

  private static JsonPath region(Registry registry) {
    return registry.coordinator().get("/api/v1/regions/" + registry.region()).jsonPath();
  }

  @Test
  void aNewRegionHasTheUsualWeekAndLanguage() {
    JsonPath region = region(Registry.fresh());
    assertThat(region.getString("locale")).isEqualTo("id-ID");
    assertThat(region.getList("workWeek"))
        .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    assertThat(region.getList("legalBasis")).isEmpty();
  }

  @Test
  void thePlatformChangesSettingsAndEveryUnitIsToldAgain() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DISHUB");
    Response changed =
        patch(
            platform(),
            registry,
            "\"0\"",
            """
            {"name": "Kabupaten Baru", "zone": "Asia/Makassar", "locale": "jv-id",
             "workWeek": ["SATURDAY", "MONDAY"]}
            """);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(changed.jsonPath().getString("locale")).isEqualTo("jv-ID");
    assertThat(changed.jsonPath().getList("workWeek")).containsExactly("MONDAY", "SATURDAY");
    assertThat(
            Db.query(
                """
                select payload ->> 'regionName' as name, payload ->> 'regionZone' as zone,
                       payload ->> 'version' as version
                  from outbox where region = ? order by position desc limit 2
                """,
                registry.region()))
        .allSatisfy(
            told ->
                assertThat(told)
                    .containsEntry("name", "Kabupaten Baru")
                    .containsEntry("zone", "Asia/Makassar")
                    .containsEntry("version", "1"));
  }

  @Test
  void sayingWhatIsRecordedChangesNothing() {
    Registry registry = Registry.fresh();
    Response same = patch(platform(), registry, "\"0\"", "{\"zone\": \"Asia/Jakarta\"}");
    assertThat(same.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void theCoordinatorKeepsTheLegalBasisOfTheOwnRegionAndNothingElse() {
    Registry registry = Registry.fresh();
    Response cited = patch(registry.coordinator(), registry, "\"0\"", BASES);
    assertThat(cited.statusCode()).as(cited.asString()).isEqualTo(200);
    assertThat(region(registry).getList("legalBasis.number"))
        .containsExactly("Perbup 12/2023", "Perbup 4/2019");
    assertThat(region(registry).getString("legalBasis[1].validTo")).isEqualTo("2023-02-28");
    assertThat(region(registry).getString("legalBasis[0].validTo")).isNull();

    Response settings =
        patch(registry.coordinator(), registry, "\"1\"", "{\"name\": \"Kabupaten Saya\"}");
    assertThat(settings.statusCode()).isEqualTo(403);
    Response foreign = patch(Registry.fresh().coordinator(), registry, "\"1\"", BASES);
    assertThat(foreign.statusCode()).isEqualTo(404);
    Response emptied = patch(registry.coordinator(), registry, "\"1\"", "{\"legalBasis\": []}");
    assertThat(emptied.statusCode()).isEqualTo(200);
    assertThat(region(registry).getList("legalBasis")).isEmpty();
  }

  @Test
  void aChangeNeedsTheTagOfTheLastOne() {
    Registry registry = Registry.fresh();
    assertThat(patch(platform(), registry, null, BASES).statusCode()).isEqualTo(428);
    assertThat(patch(platform(), registry, "\"5\"", BASES).statusCode()).isEqualTo(412);
  }

  @Test
  void onlyThePlatformAndTheCoordinatorChangeARegion() {
    Registry registry = Registry.fresh();
    assertThat(
            patch(given().contentType("application/json"), registry, "\"0\"", BASES).statusCode())
        .isEqualTo(401);
    assertThat(
            patch(registry.as("bupati", List.of(), "leader"), registry, "\"0\"", BASES)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsAgainstARuleIsRefusedWithItsReason() {
    Registry registry = Registry.fresh();
    assertThat(refusal(registry, "{\"zone\": \"Asia/Tokyo\"}")).isEqualTo("zone-unknown");
    assertThat(refusal(registry, "{\"locale\": \"en-US\"}")).isEqualTo("locale-unknown");
    assertThat(refusal(registry, "{\"locale\": \"x y\"}")).isEqualTo("locale-unknown");
    assertThat(refusal(registry, "{\"workWeek\": []}")).isEqualTo("work-week-empty");
    assertThat(refusal(registry, "{\"workWeek\": [\"MONDAY\", \"MONDAY\"]}"))
        .isEqualTo("work-week-empty");
    assertThat(
            refusal(
                registry,
                """
                {"legalBasis": [{"number": "1", "title": "A", "validFrom": "2023-01-01"},
                                {"number": " 1", "title": "B", "validFrom": "2023-01-01"}]}
                """))
        .isEqualTo("legal-basis-repeated");
    assertThat(
            refusal(
                registry,
                """
                {"legalBasis": [{"number": "1", "title": "A", "validFrom": "2023-01-02",
                                 "validTo": "2023-01-01"}]}
                """))
        .isEqualTo("legal-basis-period-reversed");
    Response nulls = patch(platform(), registry, "\"0\"", "{\"name\": null}");
    assertThat(nulls.statusCode()).isEqualTo(400);
    assertThat(region(registry).getString("etag")).isEqualTo("\"0\"");
  }

  @Test
  void theHistoryKeepsWhatWasBeforeAndAfter() {
    Registry registry = Registry.fresh();
    patch(registry.coordinator(), registry, "\"0\"", BASES);
    assertThat(
            Db.query(
                "select action, before_state, after_state from history where region = ?"
                    + " and subject_type = 'REGION' order by sequence",
                registry.region()))
        .satisfiesExactly(
            registered -> assertThat(registered).containsEntry("action", "REGISTERED"),
            changed -> {
              assertThat(changed.get("before_state").toString()).doesNotContain("Perbup");
              assertThat(changed.get("after_state").toString()).contains("Perbup 12/2023");
            });
  }

  private static String refusal(Registry registry, String body) {
    Response response = patch(platform(), registry, "\"0\"", body);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
    return response.jsonPath().getString("code");
  }
}
