package id.tanggap.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.monitoring.Tegal;
import id.tanggap.monitoring.Town;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityResourceTest {

  private Town tegal;

  @BeforeEach
  void tellTheStoryOnce() {
    if (tegal != null) {
      return;
    }
    tegal = Tegal.town();
    importCsv(tegal, Tegal.observations()).then().statusCode(200).body("applied", equalTo(true));
  }

  @Test
  void counts48UnitsOfWhich36AreTrainedAnd15Active() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .body("region", equalTo(tegal.region()))
        .body("asOf", equalTo("2024-02-19"))
        .body("definition", equalTo("POSTING_AND_ANSWERING/v1"))
        .body("registeredUnits", equalTo(48))
        .body("monitoredUnits", equalTo(48))
        .body("exemptUnits", equalTo(0))
        .body("activeUnits", equalTo(15))
        .body("activeShare", equalTo(0.3125f))
        .body("numerator", equalTo(15))
        .body("denominator", equalTo(48))
        .body("trainedUnits", equalTo(36))
        .body("trainedShare", equalTo(0.75f))
        .body("coverage", equalTo(1.0f))
        .body("byClass.ACTIVE", equalTo(19))
        .body("byClass.DORMANT", equalTo(11))
        .body("byClass.values().sum()", equalTo(48));
  }

  @Test
  void listsThe33OthersOldestFirstWithWhoIsResponsible() {
    JsonPath page =
        given()
            .auth()
            .oauth2(tegal.coordinator())
            .queryParam("asOf", "2024-02-19")
            .queryParam("active", false)
            .get("/api/v1/activity/units")
            .then()
            .statusCode(200)
            .body("items", hasSize(33))
            .body("nextCursor", nullValue())
            .extract()
            .jsonPath();

    assertThat(page.getString("items[0].code")).isEqualTo("U48");
    assertThat(page.getString("items[0].class")).isEqualTo("DORMANT");
    assertThat(page.getInt("items[0].ageDays")).isEqualTo(1_932);
    assertThat(page.getString("items[0].pic.name")).isEqualTo("Petugas U48");
    assertThat(page.getString("items[0].pic.role")).isEqualTo("PRIMARY_ADMIN");
    assertThat(page.getString("items[0].evidence[0].url"))
        .isEqualTo("https://akun-u48.example/berita/terakhir");
    List<String> posts = page.getList("items.lastPublicPostAt");
    assertThat(posts).isSorted();
    assertThat(page.getString("items[-1].class")).isEqualTo("ACTIVE");
    assertThat(page.getFloat("items[-1].answering.share")).isEqualTo(0.6f);
  }

  @Test
  void callsTheWebsiteOf2018DormantAsOfAnyLaterDate() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2022-07-28")
        .queryParam("platform", "WEBSITE")
        .get("/api/v1/activity")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].class", equalTo("DORMANT"))
        .body("items[0].ageDays", equalTo(1361))
        .body("items[0].since", equalTo("2019-05-05"))
        .body("items[0].reason", equalTo("NO_POST_FOR_DAYS"));
  }

  @Test
  void refusesDatesOfWhichNoFiguresCanBe() {
    for (String path :
        List.of(
            "/activity",
            "/activity/summary",
            "/activity/units",
            "/monitored-accounts",
            "/response-times")) {
      for (String date : List.of("1969-12-31", "0202-02-19", "0001-01-01")) {
        given()
            .auth()
            .oauth2(tegal.coordinator())
            .queryParam("asOf", date)
            .get("/api/v1" + path)
            .then()
            .statusCode(422)
            .contentType("application/problem+json")
            .body("code", equalTo("as-of-too-early"))
            .body("asOf", equalTo(date))
            .body("first", equalTo("1970-01-01"));
      }
      given()
          .auth()
          .oauth2(tegal.coordinator())
          .queryParam("asOf", "9999-12-31")
          .get("/api/v1" + path)
          .then()
          .statusCode(422)
          .body("code", equalTo("as-of-in-future"));
      given()
          .auth()
          .oauth2(tegal.coordinator())
          .queryParam("asOf", "1970-01-01")
          .get("/api/v1" + path)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void knowsNothingAboutTheTimeBeforeTheReadings() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2023-12-31")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .body("activeUnits", equalTo(0))
        .body("trainedUnits", equalTo(0))
        .body("byClass.UNKNOWN", equalTo(47))
        .body("byClass.DORMANT", equalTo(1));
  }

  @Test
  void changesItsFiguresWhenOneRowOfTheFileIsAnother() {
    Town other = Tegal.town();
    List<String> rows = new ArrayList<>(Tegal.observations());
    int row = rows.indexOf("U07,INSTAGRAM,akun-u07,READ,2024-01-01,2024-02-19,");
    rows.set(row, "U07,INSTAGRAM,akun-u07,READ,2024-01-01,2024-02-09,");
    importCsv(other, rows).then().statusCode(200).body("applied", equalTo(true));

    given()
        .auth()
        .oauth2(other.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .body("activeUnits", equalTo(14))
        .body("activeShare", equalTo(0.291667f))
        .body("byClass.ACTIVE", equalTo(18))
        .body("byClass.UNKNOWN", equalTo(1))
        .body("readableAccounts", equalTo(47));
  }

  @Test
  void pagesThroughUnitsWithoutLosingOrRepeatingOne() {
    Set<String> seen = new HashSet<>();
    String cursor = null;
    int pages = 0;
    do {
      var request =
          given()
              .auth()
              .oauth2(tegal.coordinator())
              .queryParam("asOf", "2024-02-19")
              .queryParam("limit", 7);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page =
          request.get("/api/v1/activity/units").then().statusCode(200).extract().jsonPath();
      List<String> codes = page.getList("items.code");
      assertThat(seen).doesNotContainAnyElementsOf(codes);
      seen.addAll(codes);
      cursor = page.getString("nextCursor");
      pages++;
    } while (cursor != null);
    assertThat(seen).hasSize(48);
    assertThat(pages).isEqualTo(7);
  }

  @Test
  void pagesThroughAccountsWithAFilter() {
    JsonPath first =
        given()
            .auth()
            .oauth2(tegal.coordinator())
            .queryParam("asOf", "2024-02-19")
            .queryParam("class", "ACTIVE")
            .queryParam("limit", 12)
            .get("/api/v1/activity")
            .then()
            .statusCode(200)
            .body("items", hasSize(12))
            .body("items.class", everyItem(equalTo("ACTIVE")))
            .extract()
            .jsonPath();
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2024-02-19")
        .queryParam("class", "ACTIVE")
        .queryParam("limit", 12)
        .queryParam("cursor", first.getString("nextCursor"))
        .get("/api/v1/activity")
        .then()
        .statusCode(200)
        .body("items", hasSize(7))
        .body("nextCursor", nullValue());
  }

  @Test
  void showsAUnitAdminTheOwnSubtreeOnly() {
    given()
        .auth()
        .oauth2(tegal.unitAdmin("U03", "U48"))
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/units")
        .then()
        .statusCode(200)
        .body("items.code", contains("U48", "U03"));
    given()
        .auth()
        .oauth2(tegal.unitAdmin("U03"))
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .body("registeredUnits", equalTo(1))
        .body("activeShare", equalTo(1));
    given()
        .auth()
        .oauth2(tegal.unitAdmin("U03"))
        .get("/api/v1/observations")
        .then()
        .statusCode(200)
        .body("items.accountId.unique()", contains(tegal.account("U03").toString()));
    given()
        .auth()
        .oauth2(tegal.unitAdmin("U03"))
        .queryParam("accountId", tegal.account("U04").toString())
        .get("/api/v1/observations")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void showsNothingToAnotherRegion() {
    Town other = Town.anywhere();
    given()
        .auth()
        .oauth2(other.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(200)
        .body("registeredUnits", equalTo(0))
        .body("activeShare", nullValue())
        .body("trainedShare", nullValue())
        .body("coverage", nullValue());
    given()
        .auth()
        .oauth2(other.coordinator())
        .get("/api/v1/observations")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void refusesADateYetToCome() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2999-01-01")
        .get("/api/v1/activity/summary")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("as-of-in-future"));
  }

  @Test
  void tellsHowQuicklyCitizensWereAnswered() {
    given()
        .auth()
        .oauth2(tegal.coordinator())
        .queryParam("asOf", "2024-02-19")
        .get("/api/v1/response-times")
        .then()
        .statusCode(200)
        .body("from", equalTo("2024-01-23"))
        .body("overall.withinTarget.numerator", equalTo(15 * 8 + 4 * 6))
        .body("overall.withinTarget.denominator", equalTo(190))
        .body("overall.answered", equalTo(190))
        .body("units", hasSize(19))
        // ten answers of U01 after 2..9 h and twice 40 h; a third of it is working time
        .body("units.find { it.code == 'U01' }.figures.p50ElapsedSeconds", equalTo(23_400))
        .body("units.find { it.code == 'U01' }.figures.p90ElapsedSeconds", equalTo(144_000))
        .body("units.find { it.code == 'U01' }.figures.p50WorkingSeconds", equalTo(7_800));
  }

  static io.restassured.response.Response importCsv(Town town, List<String> rows) {
    return given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv")
        .body(String.join("\n", rows))
        .post("/api/v1/observations/import");
  }
}
