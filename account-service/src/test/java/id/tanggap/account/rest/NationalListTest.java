package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.NationalFile;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole list of the ministry, see {@link NationalFile}. */
@QuarkusTest
class NationalListTest {
  private static final int AREAS = NationalFile.AREAS;

  private byte[] file;

  @BeforeEach
  void withTheFile() {
    file = NationalFile.bytes();
    CodeList.clear();
  }

  @AfterEach
  void withoutAList() {
    CodeList.clear();
  }

  @Test
  void theWholeListIsImportedTwiceAndMakesTheUnitsOfARegion() {
    JsonPath first = CodeList.imported("", file).jsonPath();
    assertThat(first.getInt("created")).isEqualTo(AREAS);
    assertThat(first.getBoolean("applied")).isTrue();
    JsonPath second = CodeList.imported("", file).jsonPath();
    assertThat(second.getInt("unchanged")).isEqualTo(AREAS);
    assertThat(
            List.of(second.getInt("created"), second.getInt("updated"), second.getInt("removed")))
        .containsOnly(0);
    assertThat(levels())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("PROVINCE", 38L, "REGENCY", 514L, "DISTRICT", 7_285L, "VILLAGE", 83_762L));
    assertThat(CodeList.get("/14.02.09.2010").jsonPath().getString("name"))
        .isEqualTo("Lambang Sari I, II, III");

    searches();
    usesItsIndexes();

    registerTegal();
    assertThat(counts(units("?dryRun=true"))).containsExactly(18, 6, 281, 0);
    assertThat(counts(units(""))).containsExactly(18, 6, 281, 0);
    assertThat(counts(units(""))).containsExactly(0, 0, 0, 305);
    assertThat(
            Db.query(
                """
                select count(*) as n from unit v join unit d on d.id = v.parent_id
                 where v.region = '33.28' and d.region = '33.28' and d.type = 'DISTRICT'
                   and v.type in ('URBAN_VILLAGE', 'VILLAGE')
                   and v.path = '/' || d.code || '/' || v.code || '/'
                   and v.code like d.code || '.%'
                """))
        .first()
        .satisfies(row -> assertThat(row.get("n")).isEqualTo(287L));
  }

  private static Map<String, Long> levels() {
    return Db.query("select level, count(*) as n from administrative_area group by level").stream()
        .collect(Collectors.toMap(row -> (String) row.get("level"), row -> (Long) row.get("n")));
  }

  private static void searches() {
    assertThat(CodeList.get("?q=SLAWI&under=33.28").jsonPath().getList("items.code"))
        .contains("33.28.10", "33.28.10.1010")
        .allMatch(code -> code.toString().startsWith("33.28."));
    assertThat(CodeList.get("?parent=33.28&limit=200").jsonPath().getList("items")).hasSize(18);
    assertThat(CodeList.get("?under=33.28&level=VILLAGE&count=true").jsonPath().getInt("count"))
        .isEqualTo(287);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = CodeList.get("?under=33.28&limit=100" + cursor).jsonPath();
      seen.addAll(page.getList("items.code", String.class));
      cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(305).doesNotHaveDuplicates().isSorted();
    assertThat(CodeList.get("?q=100%25").jsonPath().getList("items")).isEmpty();
  }

  /** The statements of the list, as the repository words them. */
  private static void usesItsIndexes() {
    String list = "explain select * from administrative_area where region = 'ID' and ";
    String page = " order by code limit 51";
    assertThat(plan(list + "lower(name) like '%slawi wetan%' escape '!'" + page))
        .contains("ix_administrative_area_name");
    assertThat(plan(list + "parent_code = '33.28'" + page))
        .contains("ix_administrative_area_parent");
    assertThat(plan(list + "level = 'PROVINCE'" + page)).contains("ix_administrative_area_level");
    assertThat(plan(list + "code > '33.28.' and code < '33.28/'" + page))
        .contains("pk_administrative_area");
    assertThat(plan(list + "lower(name) like '%a%' escape '!' and code > '33.28'" + page))
        .contains("pk_administrative_area");
  }

  private static String plan(String explain) {
    String plan =
        Db.query(explain).stream()
            .map(row -> row.get("QUERY PLAN").toString())
            .collect(Collectors.joining("\n"));
    assertThat(plan).doesNotContain("Seq Scan");
    return plan;
  }

  private static void registerTegal() {
    given()
        .auth()
        .oauth2(Tokens.platformAdmin())
        .contentType("application/json")
        .body(
            Map.of(
                "code", "33.28",
                "name", "Kabupaten Tegal",
                "kind", "REGENCY",
                "zone", "Asia/Jakarta"))
        .post("/api/v1/regions");
  }

  private static JsonPath units(String query) {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.coordinator())
            .post("/api/v1/regions/33.28/units-from-areas" + query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  private static List<Integer> counts(JsonPath outcome) {
    return List.of(
        outcome.getInt("districts"),
        outcome.getInt("urbanVillages"),
        outcome.getInt("villages"),
        outcome.getInt("existing"));
  }
}
