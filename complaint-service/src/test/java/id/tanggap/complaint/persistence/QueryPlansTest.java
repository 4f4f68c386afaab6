package id.tanggap.complaint.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No list, search or hint of the desk reads a table that grows from end to end, with thirty regions
 * in one database.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class QueryPlansTest {

  private static final String[] BIG = {
    "complaint",
    "sla_clock",
    "intake_record",
    "reporter_mark",
    "prank_caller",
    "shift",
    "imported_case",
    "attachment",
    "attachment_chunk",
    "complaint_category",
    "interaction",
    "case_assignment",
    "secret_access"
  };

  /** What looks for rows; an insert does when it reads one table to write rows of another. */
  private static final Pattern LOOKING =
      Pattern.compile("^(select|with|update|delete)\\b", Pattern.DOTALL);

  private static final Pattern REGION_GIVEN = Pattern.compile("region( ?= ?)\\$(\\d+)");

  private static Explain explain;

  private final Town town = Town.found();

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    for (String statement : script().split(";\\R")) {
      explain.fill(statement);
    }
    explain.analyse(BIG).analyse("unit", "conversation_thread");
  }

  private static String script() {
    try (InputStream script = QueryPlansTest.class.getResourceAsStream("/plans/cases.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaints",
        "complaints?count=true",
        "complaints?state=NEW&state=ASSIGNED",
        "complaints?state=NEW&under=DINKES",
        "complaints?unitId={unit}",
        "complaints?under=DINKES&count=true",
        "complaints?class=ASPIRATION",
        "complaints?category=JALAN&urgency=EMERGENCY",
        "complaints?visibility=SECRET",
        "complaints?channel=LETTER",
        "complaints?overdue=true",
        "complaints?overdue=false",
        "complaints?overdue=true&sort=DUE_AT&count=true",
        "complaints?sort=DUE_AT&state=NEW&under=DINKES",
        "complaints?dueBefore=2026-01-01T00:00:00Z",
        "complaints?receivedFrom=2026-01-01T00:00:00Z&receivedTo=2026-02-01T00:00:00Z",
        "complaints?q=contoh&count=true",
        "complaints?q=contoh&state=NEW&under=DINKES",
        "complaints?q=contoh&sort=DUE_AT",
        "complaints?q=contoh&overdue=true&count=true",
        "complaints?q=contoh&dueBefore=2026-01-01T00:00:00Z&under=DINKES",
        "complaints?assignee=me&count=true",
        "complaints?assignee=orang-1&state=NEW&q=contoh",
        "complaints?assignee=me&sort=DUE_AT&overdue=true",
        "complaints?q=AAAA-BBBB-CCCC-DDDD",
        "complaints/duplicate-hints?category=JALAN&lat=-7&long=109&text=jalan+berlubang",
        "complaints/duplicate-hints?lat=-7&long=109&text=jalan+berlubang",
        "complaints/duplicate-hints?complaintId={case}",
        "complaints/{case}/intake",
        "complaints/{case}/attachments",
        "complaint-categories",
        "complaint-categories?active=true",
        "prank-callers",
        "prank-callers?blocked=true",
        "shifts",
        "shifts?open=true",
        "shifts/{shift}",
        "interactions",
        "interactions?count=true",
        "interactions?class=PRAISE&platform=X",
        "interactions?unitId={unit}&occurredFrom=2026-01-01T00:00:00Z",
        "interactions?q=contoh&count=true"
      })
  void noListReadsABigTableFromEndToEnd(String path) {
    requireIndexes(sentBy(town.coordinator(), path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaints",
        "complaints?state=NEW&state=ASSIGNED&count=true",
        "complaints?sort=DUE_AT",
        "complaints?q=contoh",
        "complaints?q=contoh&overdue=true",
        "complaints?assignee=me&count=true",
        "interactions",
        "interactions?q=contoh"
      })
  void noListOfAUnitDoes(String path) {
    requireIndexes(sentBy(town.as("unit-admin", "DINKES", "DPUPR"), path));
  }

  /**
   * In the one region that has many open cases: where there are few, reading all of them is as
   * good, and which PostgreSQL prefers hangs on what other tests have left in the tables.
   */
  @Test
  void wordsOfWhatIsOverdueAreLookedUpAmongOpenCasesOnly() {
    List<String> looked =
        sentBy(town.coordinator(), "complaints?q=contoh&overdue=true").stream()
            .filter(sql -> sql.contains("websearch_to_tsquery"))
            .toList();
    assertThat(looked).hasSize(1);
    String inTheBusyRegion =
        REGION_GIVEN.matcher(looked.get(0)).replaceAll("region$1coalesce('91.11', \\$$2)");
    assertThat(inTheBusyRegion).isNotEqualTo(looked.get(0));
    assertThat(explain.plan(inTheBusyRegion).root().toString())
        .contains("ix_complaint_search_open");
  }

  /** For each row it would cost more than the row: ten times the answer of an operator. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaints?q=contoh&count=true",
        "complaints?q=contoh&state=NEW",
        "complaints?q=contoh&sort=DUE_AT",
        "complaints?q=contoh&overdue=true",
        "interactions?q=contoh&count=true",
        "complaints/duplicate-hints?lat=-7&long=109&text=jalan+berlubang"
      })
  void whatWasTypedIsTakenApartOnceAndNotForEachRow(String path) {
    List<String> looked =
        sentBy(town.coordinator(), path).stream()
            .filter(sql -> sql.contains("websearch_to_tsquery") || sql.contains("report_words"))
            .toList();
    assertThat(looked).isNotEmpty();
    // a plan shows what is done for each row of a node, and not what is prepared for all of them
    assertThat(looked)
        .allSatisfy(
            sql ->
                assertThat(explain.plan(sql).root().toString())
                    .doesNotContain("websearch_to_tsquery", "regexp_replace"));
  }

  @Test
  void noReportAtTheDeskDoes() {
    requireIndexes(Explain.statementsOf(() -> reported().get()));
  }

  @Test
  void noOldBookDoes() {
    requireIndexes(
        Explain.statementsOf(
            () ->
                RestAssured.given()
                    .auth()
                    .oauth2(town.coordinator())
                    .contentType("text/csv")
                    .body("externalId,receivedAt,text\nA,2025-01-01,Isi\n")
                    .post("/api/v1/complaints/import")
                    .then()
                    .statusCode(200)));
  }

  @Test
  void theProbeFindsAScan() {
    assertThat(explain.plan("select * from complaint where outcome = $1").scanned())
        .containsExactly("complaint");
  }

  private Supplier<String> reported() {
    return () ->
        Town.with(town.coordinator())
            .body(
                Map.of(
                    "text",
                    "Jalan contoh berlubang",
                    "category",
                    "JALAN",
                    "reporter",
                    Map.of("phone", "081234567890"),
                    "location",
                    Map.of("lat", -7.0, "long", 109.0)))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  private String shift() {
    return Town.with(town.coordinator())
        .body(Map.of("desk", "Loket"))
        .post("/api/v1/shifts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private List<String> sentBy(String token, String path) {
    String prepared =
        path.replace("{unit}", town.roads.toString())
            .replace("{case}", path.contains("{case}") ? reported().get() : "")
            .replace("{shift}", path.contains("{shift}") ? shift() : "");
    return Explain.statementsOf(
        () -> {
          Response response = Town.with(token).get("/api/v1/" + prepared);
          assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        });
  }

  private static void requireIndexes(List<String> sent) {
    List<String> reads =
        sent.stream()
            .map(String::strip)
            .filter(sql -> LOOKING.matcher(sql).find())
            .distinct()
            .toList();
    assertThat(reads).isNotEmpty();
    assertThat(reads).allSatisfy(sql -> explain.plan(sql).requireNoScanOf(BIG));
  }
}
