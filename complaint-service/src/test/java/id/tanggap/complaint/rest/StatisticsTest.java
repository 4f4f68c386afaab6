package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that add up, stay what they were, and betray nobody. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class StatisticsTest {

  private static final String PATH = "/api/v1/complaint-statistics";
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final Town town = Town.found();
  private final History history = new History(town);

  private ValidatableResponse asked(String token, Map<String, ?> query) {
    return given().auth().oauth2(token).queryParams(query).get(PATH).then();
  }

  private JsonPath counted(String token, Map<String, ?> query) {
    return asked(token, query).statusCode(200).extract().jsonPath();
  }

  private static Map<String, Object> year(String by) {
    return Map.of("from", "2025-01-01", "to", "2025-12-31", "by", by);
  }

  private static Map<String, Long> counts(JsonPath answer) {
    Map<String, Long> counts = new HashMap<>();
    List<Map<String, Object>> groups = answer.getList("groups");
    groups.forEach(
        group -> counts.put((String) group.get("key"), ((Number) group.get("cases")).longValue()));
    return counts;
  }

  @Test
  void theYearOfIndramayuAddsUpWhateverItIsDividedBy() {
    Map<UUID, Integer> units = new HashMap<>();
    for (int cases : new int[] {273, 130, 46, 33, 447}) {
      units.put(history.unit(), cases);
    }
    Map<String, Integer> channels =
        Map.of(
            "SOCIAL_MEDIA", 819,
            "CALL_CENTRE", 51,
            "PUBLIC_FORM", 30,
            "INTEGRATION", 25,
            "WALK_IN", 2,
            "LETTER", 2);
    Map<String, Integer> categories =
        Map.of(
            "Jalan", 229,
            "Kesehatan", 148,
            "Kependudukan", 72,
            "Sampah", 49,
            "Penerangan", 43,
            "Lainnya", 388);
    history.year2025(channels, units, categories, 871, 58);

    JsonPath byChannel = counted(town.coordinator(), year("CHANNEL"));
    JsonPath byUnit = counted(town.coordinator(), year("UNIT"));
    JsonPath byCategory = counted(town.coordinator(), year("CATEGORY"));
    JsonPath byMonth = counted(town.coordinator(), year("MONTH"));

    assertThat(counts(byChannel))
        .isEqualTo(
            Map.of(
                "SOCIAL_MEDIA", 819L,
                "CALL_CENTRE", 51L,
                "PUBLIC_FORM", 30L,
                "INTEGRATION", 25L,
                "WALK_IN", 2L,
                "LETTER", 2L));
    assertThat(counts(byUnit).values()).containsExactlyInAnyOrder(273L, 130L, 46L, 33L, 447L);
    assertThat(counts(byCategory).values())
        .containsExactlyInAnyOrder(229L, 148L, 72L, 49L, 43L, 388L);
    for (JsonPath answer : List.of(byChannel, byUnit, byCategory, byMonth)) {
      assertThat(answer.getLong("whole.cases")).isEqualTo(929);
      assertThat(answer.getLong("whole.done")).isEqualTo(871);
      assertThat(answer.getLong("whole.open")).isEqualTo(58);
      assertThat(answer.getLong("withheld")).isZero();
      assertThat(counts(answer).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(929);
    }
    JsonPath byState = counted(town.coordinator(), year("STATE"));
    assertThat(byState.getString("groups.find { it.key == 'CLOSED' }.share.percent"))
        .isEqualTo("93.76");
    assertThat(byState.getLong("groups.find { it.key == 'CLOSED' }.share.denominator"))
        .isEqualTo(929);
    assertThat(byChannel.getString("groups[0].share.percent")).isEqualTo("88.16");
  }

  @Test
  void timesAreOfSingleCasesAndNeverAveraged() {
    history.answered("2025-03-01T00:00:00Z", 60, 6_000);
    history.answered("2025-03-02T00:00:00Z", 120, 600);
    history.answered("2025-03-03T00:00:00Z", 600, 60_000);
    JsonPath answer = counted(town.coordinator(), Map.of("from", "2025-03-01", "to", "2025-03-31"));
    assertThat(answer.getLong("whole.firstAnswer.cases")).isEqualTo(3);
    assertThat(answer.getLong("whole.firstAnswer.medianSeconds")).isEqualTo(120);
    assertThat(answer.getLong("whole.firstAnswer.p90Seconds")).isEqualTo(504);
    assertThat(answer.getLong("whole.resolution.medianSeconds")).isEqualTo(6_000);
    assertThat(answer.getLong("whole.resolution.p90Seconds")).isEqualTo(49_200);
  }

  @Test
  void whatIsInTimeAndWhatIsTakenUpAgainCarriesItsCounts() {
    String quick = history.registered(Map.of());
    history.live(quick);
    Town.with(town.coordinator())
        .body(Map.of("reason", "Belum selesai"))
        .post("/api/v1/complaints/" + quick + "/reopen")
        .then()
        .statusCode(200);
    JsonPath answer = counted(town.coordinator(), Map.of());
    String clock = "whole.clocks.find { it.kind == 'FIRST_RESPONSE' }.onTime.";
    assertThat(answer.getLong(clock + "numerator")).isEqualTo(1);
    assertThat(answer.getLong(clock + "denominator")).isEqualTo(1);
    assertThat(asked(town.coordinator(), Map.of()).extract().asString())
        .contains("\"onTime\":{\"numerator\":1,\"denominator\":1,\"percent\":100.00}");
    assertThat(answer.getLong("whole.reopened.numerator")).isEqualTo(1);
    assertThat(answer.getLong("whole.reopened.denominator")).isEqualTo(1);
    assertThat(answer.getLong("whole.open")).isEqualTo(1);
    assertThat(answer.getLong("whole.backlog.age.cases")).isEqualTo(1);
    assertThat(answer.getLong("whole.backlog.upToThreeDays")).isEqualTo(1);
  }

  @Test
  void theSameQuestionGetsTheSameDigitsWhateverHappensAfterwards() {
    String id = history.registered(Map.of("category", "Jalan"));
    JsonPath before = counted(town.coordinator(), Map.of("by", "STATE"));
    String asOf = before.getString("asOf");
    history.live(id);
    history.registered(Map.of("category", "Obat"));
    Town.with(town.coordinator())
        .body(Map.of("reason", "Belum selesai"))
        .post("/api/v1/complaints/" + id + "/reopen")
        .then()
        .statusCode(200);

    String from = before.getString("from");
    String to = before.getString("to");
    JsonPath again =
        counted(town.coordinator(), Map.of("by", "STATE", "asOf", asOf, "from", from, "to", to));
    assertThat(again.<Object>get("whole")).isEqualTo(before.<Object>get("whole"));
    assertThat(again.<Object>get("groups")).isEqualTo(before.<Object>get("groups"));
    assertThat(again.getBoolean("settled")).isTrue();
    assertThat(counted(town.coordinator(), Map.of()).getLong("whole.cases")).isEqualTo(2);
  }

  @Test
  void secretCasesCannotBeFoundBySubtraction() {
    YearMonth last = YearMonth.now(ZONE).minusMonths(1);
    for (int i = 0; i < 9; i++) {
      history.past(last, "PUBLIC", town.health, "Obat");
    }
    for (int i = 0; i < 4; i++) {
      history.past(last, "SECRET", town.health, "Pungutan");
    }
    Map<String, Object> month =
        Map.of("from", last.atDay(1).toString(), "to", last.atEndOfMonth().toString());
    assertThat(counted(town.coordinator(), month).getLong("whole.cases")).isEqualTo(9);

    for (int i = 0; i < 4; i++) {
      history.past(last, "SECRET", town.roads, "Pungutan");
    }
    for (String by : List.of("UNIT", "CATEGORY", "CLASS", "CHANNEL", "STATE", "MONTH")) {
      Map<String, Object> query = new HashMap<>(month);
      query.put("by", by);
      JsonPath answer = counted(town.as("operator"), query);
      assertThat(answer.getLong("whole.cases")).isEqualTo(17);
      assertThat(answer.getLong("whole.secret")).isEqualTo(8);
      long groups = counts(answer).values().stream().mapToLong(Long::longValue).sum();
      assertThat(groups + answer.getLong("withheld")).isEqualTo(17);
      // what an operator can list for himself, taken from what is told, leaves none or five
      List<Map<String, Object>> told = answer.getList("groups");
      for (Map<String, Object> group : told) {
        long secret = ((Number) group.get("secret")).longValue();
        assertThat(secret).matches(n -> n == 0 || n >= 5);
      }
      assertThat(answer.getLong("withheld")).matches(n -> n == 0 || n >= 5);
    }
    // a period that differs by a day, a part of the region, a day of asOf: no secret case in it
    Map<String, Object> shorter = new HashMap<>(month);
    shorter.put("to", last.atEndOfMonth().minusDays(1).toString());
    assertThat(counted(town.coordinator(), shorter).getLong("whole.secret")).isZero();
    Map<String, Object> part = new HashMap<>(month);
    part.put("unitId", town.health.toString());
    assertThat(counted(town.coordinator(), part).getLong("whole.cases")).isEqualTo(9);
    assertThat(counted(town.as("unit-admin", "DINKES"), month).getLong("whole.cases")).isEqualTo(9);
    assertThat(counted(town.as("unit-admin", "DPUPR"), month).getLong("whole.cases")).isZero();
    Map<String, Object> inside = new HashMap<>(month);
    inside.put("asOf", last.atEndOfMonth().atTime(20, 0).atZone(ZONE).toInstant().toString());
    assertThat(counted(town.coordinator(), inside).getLong("whole.secret")).isZero();
  }

  @Test
  void tablesAreWrittenAsAskedAndTheirCellsAreHarmless() throws IOException {
    history.registered(Map.of("category", "=HYPERLINK(\"http://contoh\")"));
    String csv =
        given()
            .auth()
            .oauth2(town.coordinator())
            .accept("text/csv")
            .queryParam("by", "CATEGORY")
            .get(PATH)
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://contoh\"\")\",").contains("WHOLE,");
    String lines =
        given()
            .auth()
            .oauth2(town.coordinator())
            .accept("application/x-ndjson")
            .queryParam("by", "CATEGORY")
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(lines.split("\n")).hasSize(2).allMatch(line -> line.contains("\"cases\":1"));
    byte[] workbook =
        given()
            .auth()
            .oauth2(town.coordinator())
            .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .queryParam("by", "CATEGORY")
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("cases");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).startsWith("'=HYPERLINK");
      assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(1);
    }
    given().auth().oauth2(town.coordinator()).accept("image/png").get(PATH).then().statusCode(406);
  }

  @Test
  void aQuestionThatMakesNoSenseIsRefused() {
    asked(town.coordinator(), Map.of("from", "2025-02-01", "to", "2025-01-01"))
        .statusCode(422)
        .body("code", equalTo("period-unusable"));
    asked(town.coordinator(), Map.of("from", "1990-02-01", "to", "2025-01-01")).statusCode(422);
    asked(town.coordinator(), Map.of("asOf", Instant.now().plusSeconds(3_600).toString()))
        .statusCode(422)
        .body("code", equalTo("as-of-in-future"));
    asked(town.coordinator(), Map.of("by", "REPORTER")).statusCode(400);
    asked(town.coordinator(), Map.of("reporter", "x")).statusCode(400);
  }

  @Test
  void aForeignUnitAndARegionCannotBeAskedAbout() {
    asked(town.as("unit-admin", "DPUPR"), Map.of("unitId", town.health.toString())).statusCode(404);
    asked(Town.found().coordinator(), Map.of("unitId", town.health.toString())).statusCode(404);
    asked(Town.found().coordinator(), Map.of()).body("whole.cases", equalTo(0));
    asked(town.as("integrator"), Map.of()).statusCode(403);
    given().get(PATH).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "audience", "tampered"})
  void aBrokenTokenCountsNothing(String how) {
    String token =
        switch (how) {
          case "expired" -> Tokens.expired();
          case "audience" -> Tokens.wrongAudience();
          default -> Tokens.tampered();
        };
    asked(token, Map.of()).statusCode(401);
  }

  @Test
  void anEmptyPeriodHasFiguresOfNothing() {
    asked(town.coordinator(), Map.of("from", "2001-01-01", "to", "2001-01-31", "by", "UNIT"))
        .statusCode(200)
        .body("whole.cases", equalTo(0))
        .body("whole.firstAnswer.medianSeconds", equalTo(null))
        .body("whole.share.percent", equalTo(null))
        .body("groups", hasSize(0));
  }
}
