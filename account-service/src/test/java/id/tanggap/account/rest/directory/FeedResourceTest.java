package id.tanggap.account.rest.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import id.tanggap.account.rest.Registry;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedResourceTest {
  private static final String IMPORT = "/api/v1/accounts/import";
  private static final String HEADER = "unitCode,platform,url,displayName,purpose\n";

  @Inject Sealer sealer;
  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  /** Three official accounts of a region of its own, and a suspended one. */
  private Registry registered() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        IMPORT,
        HEADER
            + ("DINKES,X,@a" + registry.suffix() + ",Satu & <dua>,Edukasi\n")
            + ("DINKES,TELEGRAM,@tele_" + registry.suffix() + ",\"=SUM(1,2)\",\n")
            + ("DINSOS,X,@b" + registry.suffix() + ",@tiga,\n")
            + ("DINSOS,X,@s" + registry.suffix() + ",Dibekukan,\n"));
    String suspended =
        registry
            .coordinator()
            .get("/api/v1/accounts?q=s" + registry.suffix())
            .jsonPath()
            .getString("items.find { it.displayName == 'Dibekukan' }.id");
    registry
        .coordinator()
        .body(Map.of("reason", "Diambil alih"))
        .post("/api/v1/accounts/" + suspended + "/suspend")
        .then()
        .statusCode(200);
    sealer.all();
    return registry;
  }

  private static SyndFeed atom(Response response) throws Exception {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/atom+xml");
    return new SyndFeedInput().build(new StringReader(response.asString()));
  }

  @Test
  void anIndependentReaderUnderstandsTheAtomFeedPageByPage() throws Exception {
    Registry registry = registered();
    List<String> titles = new ArrayList<>();
    String next = "/public/v1/accounts.atom?limit=2&region=" + registry.region();
    SyndFeed feed = null;
    while (next != null) {
      feed = atom(given().urlEncodingEnabled(false).get(next));
      feed.getEntries().forEach(entry -> titles.add(entry.getTitle()));
      next =
          feed.getLinks().stream()
              .filter(link -> "next".equals(link.getRel()))
              .map(SyndLink::getHref)
              .findFirst()
              .orElse(null);
    }
    assertThat(titles).containsExactlyInAnyOrder("Satu & <dua>", "=SUM(1,2)", "@tiga");
    SyndFeed dinsos =
        atom(given().get("/public/v1/accounts.atom?unit=DINSOS&region=" + registry.region()));
    SyndEntry entry = dinsos.getEntries().get(0);
    assertThat(dinsos.getEntries()).hasSize(1);
    assertThat(entry.getUri()).startsWith("urn:uuid:");
    assertThat(entry.getLink()).isEqualTo("https://x.com/b" + registry.suffix());
    assertThat(entry.getAuthor()).isEqualTo("Dinas DINSOS");
    assertThat(entry.getUpdatedDate()).isNotNull();
    assertThat(entry.getCategories().stream().map(SyndCategory::getName))
        .containsExactly("X", "DINSOS", registry.region());
  }

  @Test
  void theJsonFeedHasTheMembersOfTheFormat() {
    Registry registry = registered();
    Response response = given().get("/public/v1/accounts.json?limit=2&region=" + registry.region());
    assertThat(response.contentType()).startsWith("application/feed+json");
    JsonPath feed = response.jsonPath();
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("title")).isNotBlank();
    assertThat(feed.getString("feed_url")).contains("/public/v1/accounts.json");
    assertThat(feed.getList("items")).hasSize(2);
    for (String member : List.of("id", "url", "title", "content_text", "date_modified", "tags")) {
      assertThat(feed.getList("items." + member)).as(member).doesNotContainNull().hasSize(2);
    }
    JsonPath last = given().urlEncodingEnabled(false).get(feed.getString("next_url")).jsonPath();
    assertThat(last.getList("items")).hasSize(1);
    assertThat(last.getString("next_url")).isNull();
    assertThat(
            given()
                .accept("application/json")
                .get("/public/v1/accounts.json?q=tiga&region=" + registry.region())
                .jsonPath()
                .getString("items[0]._tanggap.unit.name"))
        .isEqualTo("Dinas DINSOS");
  }

  @Test
  void theCsvIsHarmlessInASpreadsheetAndComesBackThroughTheImportWithoutAChange() {
    Registry registry = registered();
    Response response = given().get("/public/v1/accounts.csv?region=" + registry.region());
    assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
    assertThat(response.asString()).contains("\"'=SUM(1,2)\"", "'@tiga");
    CsvTable table = CsvTable.parse(response.asString(), CsvFeed.COLUMNS, List.of());
    assertThat(table.rows().stream().map(row -> row.text("displayName")))
        .containsExactlyInAnyOrder("Satu & <dua>", "=SUM(1,2)", "@tiga");
    JsonPath report = registry.imported(IMPORT, response.asString());
    assertThat(report.getInt("unchanged")).isEqualTo(3);
    assertThat(report.getInt("updated")).isZero();
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/accounts?q=satu")
                .jsonPath()
                .getString("items[0].purpose"))
        .isEqualTo("Edukasi");
  }

  @Test
  void theCsvOfAnotherRegionIsNotTakenOver() {
    Registry registry = registered();
    Registry other = Registry.fresh();
    other.agencies("DINKES", "DINSOS");
    Response refused =
        other.csv(
            IMPORT, given().get("/public/v1/accounts.csv?region=" + registry.region()).asString());
    assertThat(refused.jsonPath().getBoolean("applied")).isFalse();
    assertThat(refused.jsonPath().getList("rejections.code"))
        .hasSize(3)
        .containsOnly("row-of-other-region");
    assertThat(refused.jsonPath().getString("rejections[0].column")).isEqualTo("region");
  }

  @Test
  void theDocumentAtTheFixedPlaceListsTheAccountsAndLeadsToEverythingElse() {
    Registry registry = registered();
    JsonPath document =
        given()
            .get("/.well-known/official-accounts.json?limit=2&region=" + registry.region())
            .jsonPath();
    assertThat(document.getInt("version")).isEqualTo(1);
    assertThat(document.getList("accounts")).hasSize(2);
    assertThat(document.getLong("seq")).isPositive();
    JsonPath rest = given().urlEncodingEnabled(false).get(document.getString("next")).jsonPath();
    assertThat(rest.getList("accounts")).hasSize(1);
    assertThat(rest.getString("next")).isNull();
    Map<String, String> links = document.getMap("links");
    links.forEach(
        (name, path) -> {
          int expected =
              switch (name) {
                case "verify" -> 400;
                case "reportFake" -> 405;
                default -> 200;
              };
          assertThat(given().get(path).statusCode()).as(name).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/v1/accounts.atom",
        "/public/v1/accounts.json",
        "/public/v1/accounts.csv",
        "/.well-known/official-accounts.json"
      })
  void aFeedIsAskedForAgainByTagOrByDate(String path) {
    Registry registry = registered();
    String url = path + "?region=" + registry.region();
    clock.set(Instant.now().plus(Duration.ofMinutes(1)));
    Response first = given().get(url);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
    String tag = first.header("ETag");
    String date = first.header("Last-Modified");
    Response byTag = given().header("If-None-Match", tag).get(url);
    assertThat(byTag.statusCode()).isEqualTo(304);
    assertThat(byTag.asString()).isEmpty();
    assertThat(byTag.header("ETag")).isEqualTo(tag);
    assertThat(given().header("If-Modified-Since", date).get(url).statusCode()).isEqualTo(304);
    // the tag wins over the date
    assertThat(
            given()
                .header("If-None-Match", "W/\"other\"")
                .header("If-Modified-Since", date)
                .get(url)
                .statusCode())
        .isEqualTo(200);
    registry.imported(IMPORT, HEADER + "DINSOS,X,@b" + registry.suffix() + ",Nama baru,\n");
    sealer.all();
    assertThat(given().header("If-None-Match", tag).get(url).statusCode()).isEqualTo(200);
    assertThat(given().header("If-Modified-Since", date).get(url).statusCode()).isEqualTo(200);
  }

  @Test
  void twoChangesWithinASecondAreNotTakenForOneByDate() {
    Registry registry = registered();
    String url = "/public/v1/accounts.atom?region=" + registry.region();
    clock.set(Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));
    registry.imported(IMPORT, HEADER + "DINSOS,X,@b" + registry.suffix() + ",Pertama,\n");
    sealer.all();
    String date = given().get(url).header("Last-Modified");
    clock.advance(Duration.ofMillis(500));
    registry.imported(IMPORT, HEADER + "DINSOS,X,@b" + registry.suffix() + ",Kedua,\n");
    sealer.all();
    assertThat(given().header("If-Modified-Since", date).get(url).asString()).contains("Kedua");
  }

  @Test
  void anUnreadableSelectionIsRefusedAndAnEmptyOneIsAnEmptyFeed() throws Exception {
    assertThat(given().get("/public/v1/accounts.atom?limit=0").statusCode()).isEqualTo(400);
    assertThat(given().get("/public/v1/accounts.csv?limit=1001").statusCode()).isEqualTo(400);
    assertThat(given().get("/public/v1/accounts.json?cursor=x").statusCode()).isEqualTo(400);
    assertThat(given().get("/public/v1/accounts.json?platform=FRIENDSTER").statusCode())
        .isEqualTo(400);
    assertThat(given().get("/public/v1/accounts.json?warna=biru").statusCode()).isEqualTo(400);
    assertThat(atom(given().get("/public/v1/accounts.atom?region=00.00")).getEntries()).isEmpty();
    assertThat(given().get("/public/v1/accounts.csv?region=00.00").asString().strip())
        .isEqualTo(String.join(",", CsvFeed.COLUMNS));
  }
}
