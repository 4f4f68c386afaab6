package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A regency brings the book of a year with it: 929 reports of 2025 by channel, unit and category,
 * of which 871 are done. Whatever they are divided by, they stay 929.
 */
@Tag("story")
class OldBooksIT {

  private static final String IMPORT = "/api/v1/complaints/import";
  private static final int REPORTS = 929;
  private static final int DONE = 871;

  private static final Map<String, Integer> CHANNELS =
      Map.of(
          "SOCIAL_MEDIA", 819,
          "CALL_CENTRE", 51,
          "PUBLIC_FORM", 30,
          "INTEGRATION", 25,
          "WALK_IN", 2,
          "LETTER", 2);
  private static final Map<String, Integer> UNITS =
      Map.of("DPUPR", 273, "DINKES", 130, "DISDUKCAPIL", 46, "DLH", 33, "SETDA", 447);
  private static final Map<String, Integer> CATEGORIES =
      Map.of(
          "Jalan", 229,
          "Kesehatan", 148,
          "Kependudukan", 72,
          "Sampah", 49,
          "Penerangan", 43,
          "Lainnya", 388);

  private static Regency regency;
  private static String book;

  @BeforeAll
  static void bringTheBook() {
    regency =
        Regency.open(
            UNITS.keySet().stream()
                .map(code -> new Regency.UnitLine(code, "Dinas Contoh " + code, "AGENCY", ""))
                .toArray(Regency.UnitLine[]::new));
    book = book();
    JsonNode report = imported(book, "");
    assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(REPORTS);
    assertThat(report.path("applied").asBoolean()).isTrue();
  }

  @Test
  void everyBreakdownOfTheYearAddsUpToItsReports() {
    assertThat(counts("CHANNEL", "key")).isEqualTo(CHANNELS);
    assertThat(counts("CATEGORY", "key")).isEqualTo(CATEGORIES);
    Map<String, Integer> units = new HashMap<>();
    UNITS.forEach((code, cases) -> units.put("Dinas Contoh " + code, cases));
    assertThat(counts("UNIT", "label")).isEqualTo(units);
    for (String by : List.of("CHANNEL", "UNIT", "CATEGORY", "STATE", "MONTH", "CLASS")) {
      JsonNode answer = year("diskominfo", by);
      assertThat(answer.path("whole").path("cases").asInt()).as(by).isEqualTo(REPORTS);
      assertThat(answer.path("whole").path("done").asInt()).as(by).isEqualTo(DONE);
      assertThat(answer.path("whole").path("open").asInt()).as(by).isEqualTo(REPORTS - DONE);
      assertThat(answer.path("withheld").asInt()).as(by).isZero();
      int sum = 0;
      for (JsonNode group : answer.path("groups")) {
        sum += group.path("cases").asInt();
      }
      assertThat(sum).as(by).isEqualTo(REPORTS);
    }
  }

  @Test
  void everyPercentageIsComputedFromTheCountsBesideItToTwoDecimals() {
    for (String by : List.of("CHANNEL", "UNIT", "CATEGORY", "STATE")) {
      for (JsonNode group : year("diskominfo", by).path("groups")) {
        JsonNode share = group.path("share");
        assertThat(share.path("numerator").asInt()).isEqualTo(group.path("cases").asInt());
        assertThat(share.path("denominator").asInt()).isEqualTo(REPORTS);
        assertThat(share.path("percent").decimalValue())
            .as(group.toString())
            .isEqualByComparingTo(percent(group.path("cases").asInt()));
      }
    }
    assertThat(percentOf("STATE", "CLOSED")).isEqualTo("93.76");
    assertThat(percentOf("STATE", "IN_PROGRESS")).isEqualTo("6.24");
    assertThat(percentOf("CHANNEL", "SOCIAL_MEDIA")).isEqualTo("88.16");
    assertThat(percentOf("CHANNEL", "LETTER")).as("two reports are no secret").isEqualTo("0.22");
  }

  @Test
  void whoLeadsTheRegionSeesTheSameYearAndAUnitSeesItsOwnPart() {
    assertThat(timeless(year("bupati", "CHANNEL")))
        .isEqualTo(timeless(year("diskominfo", "CHANNEL")));
    JsonNode own = year("pic-dinkes", "CHANNEL");
    assertThat(own.path("whole").path("cases").asInt()).isEqualTo(UNITS.get("DINKES"));
  }

  /** The groups of a year without what open cases have waited, which grows by the second. */
  private static JsonNode timeless(JsonNode year) {
    JsonNode groups = year.path("groups").deepCopy();
    groups.forEach(group -> ((ObjectNode) group).remove("backlog"));
    return groups;
  }

  @Test
  void theSameYearIsATableForASpreadsheet() {
    Gateway.Answer table =
        Gateway.send(
            regency.coordinator(),
            "GET",
            path("CHANNEL"),
            null,
            null,
            Map.of("Accept", "text/csv"));
    assertThat(table.status()).as(table.toString()).isEqualTo(200);
    assertThat(table.contentType()).startsWith("text/csv");
    assertThat(table.text()).contains("SOCIAL_MEDIA").contains(",819,").contains(",929,");
  }

  @Test
  void theCodesOfTheYearHoldEightyBitsBecauseEachPlaceTakesEachOfThirtyTwoSigns() {
    Set<String> codes = new HashSet<>();
    List<Set<Character>> signs = new ArrayList<>();
    String page = "/api/v1/complaints?limit=200";
    while (page != null) {
      Gateway.Answer answer = Gateway.get(regency.coordinator(), page);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      answer
          .json()
          .path("items")
          .forEach(item -> codes.add(item.path("trackingCode").asText().replace("-", "")));
      JsonNode next = answer.json().path("nextCursor");
      page =
          next.isTextual()
              ? "/api/v1/complaints?limit=200&cursor="
                  + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)
              : null;
    }
    assertThat(codes).hasSize(REPORTS);
    for (String code : codes) {
      for (int place = 0; place < code.length(); place++) {
        if (signs.size() <= place) {
          signs.add(new HashSet<>());
        }
        signs.get(place).add(code.charAt(place));
      }
    }
    double bits = signs.stream().mapToDouble(seen -> Math.log(seen.size()) / Math.log(2)).sum();
    assertThat(bits).isGreaterThanOrEqualTo(80);
  }

  @Test
  void theSameBookAgainChangesNothing() {
    JsonNode before = year("diskominfo", "UNIT");
    JsonNode again = imported(book, "");
    assertThat(again.path("created").asInt()).as(again.toString()).isZero();
    assertThat(again.path("unchanged").asInt()).isEqualTo(REPORTS);
    JsonNode after = year("diskominfo", "UNIT");
    assertThat(after.path("whole").path("cases")).isEqualTo(before.path("whole").path("cases"));
    assertThat(texts(after)).isEqualTo(texts(before));
  }

  @Test
  void aBookWithABadLineSaysWhichLineAndColumnAndStoresNothing() {
    String bad =
        "externalId;receivedAt;channel;category;unitCode;state;outcome;endedAt;text\n"
            + "BAIK-1;2025-05-02T09:00;LETTER;Jalan;DPUPR;IN_PROGRESS;;;Laporan contoh\n"
            + "BURUK-1;2025-02-30T09:00;MERPATI;Jalan;TIDAK-ADA;CLOSED;FIXED;2025-05-03;Contoh\n";
    Gateway.Answer answer = Gateway.csv(regency.coordinator(), IMPORT, bad);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode report = answer.json();
    assertThat(report.path("applied").asBoolean()).isFalse();
    assertThat(report.path("rejected").asInt()).isEqualTo(1);
    assertThat(Regency.texts(report.path("rejections"), "line")).containsOnly("3");
    assertThat(Regency.texts(report.path("rejections"), "column"))
        .contains("receivedAt", "channel", "unitCode");
    assertThat(Regency.texts(report.path("rejections"), "message"))
        .allMatch(message -> message != null && message.length() > 10);
    assertThat(year("diskominfo", "CHANNEL").path("whole").path("cases").asInt())
        .isEqualTo(REPORTS);
  }

  @Test
  void whatIsNoBookIsRefusedWithAProblem() {
    for (String body : List.of("", "tanggal;isi\n2025-01-01;Contoh\n", "\"tidak ditutup")) {
      Gateway.Answer answer = Gateway.csv(regency.coordinator(), IMPORT, body);
      assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.json().path("code").asText()).isNotEmpty();
    }
    Gateway.Answer leader = Gateway.csv(regency.token("bupati"), IMPORT, book);
    assertThat(leader.status()).as("only the coordinator brings books").isEqualTo(403);
  }

  private static JsonNode imported(String csv, String query) {
    Gateway.Answer answer = Gateway.csv(regency.coordinator(), IMPORT + query, csv);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private static String path(String by) {
    return "/api/v1/complaint-statistics?from=2025-01-01&to=2025-12-31&by=" + by;
  }

  private static JsonNode year(String user, String by) {
    Gateway.Answer answer = Gateway.get(regency.token(user), path(by));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> texts(JsonNode answer) {
    return Regency.texts(answer.path("groups"), "cases");
  }

  private static Map<String, Integer> counts(String by, String name) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode group : year("diskominfo", by).path("groups")) {
      counts.put(group.path(name).asText(), group.path("cases").asInt());
    }
    return counts;
  }

  private static BigDecimal percent(int cases) {
    return BigDecimal.valueOf(cases * 100L)
        .divide(BigDecimal.valueOf(REPORTS), 2, RoundingMode.HALF_UP);
  }

  private static String percentOf(String by, String key) {
    for (JsonNode group : year("diskominfo", by).path("groups")) {
      if (group.path("key").asText().equals(key)) {
        return group.path("share").path("percent").decimalValue().toPlainString();
      }
    }
    throw new AssertionError("no group " + key);
  }

  /** Mixed at random but reproducibly, so that no division follows another. */
  private static String book() {
    List<String> channels = spread(CHANNELS, 1);
    List<String> units = spread(UNITS, 2);
    List<String> categories = spread(CATEGORIES, 3);
    List<String> ends =
        spread(Map.of("CLOSED;FIXED;2026-01-10", DONE, "IN_PROGRESS;;", REPORTS - DONE), 4);
    StringBuilder lines =
        new StringBuilder(
            "externalId;receivedAt;channel;category;unitCode;state;outcome;endedAt;text\n");
    for (int i = 0; i < REPORTS; i++) {
      lines.append(
          String.format(
              java.util.Locale.ROOT,
              "2025-%04d;2025-%02d-%02dT09:00;%s;%s;%s;%s;Laporan contoh nomor %d%n",
              i,
              1 + i % 12,
              1 + i % 28,
              channels.get(i),
              categories.get(i),
              units.get(i),
              ends.get(i),
              i));
    }
    return lines.toString();
  }

  private static List<String> spread(Map<String, Integer> counts, long seed) {
    List<String> all = new ArrayList<>();
    counts.keySet().stream()
        .sorted()
        .forEach(name -> all.addAll(Collections.nCopies(counts.get(name), name)));
    Collections.shuffle(all, new Random(seed));
    return all;
  }
}
