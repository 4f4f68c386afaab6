package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseImportTest {

  private static final String HEAD =
      "externalId,receivedAt,channel,category,unitCode,state,outcome,endedAt,text,reporterPhone\n";

  private final Town town = Town.found();

  private ValidatableResponse imported(String token, String csv, String query) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("text/csv")
        .body(csv)
        .post("/api/v1/complaints/import" + query)
        .then();
  }

  private ValidatableResponse imported(String csv, String query) {
    return imported(town.coordinator(), csv, query).statusCode(200);
  }

  private JsonPath list(String query) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints?count=true&limit=200&" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void eachLineIsLedToWhereTheBookLeftIt() {
    imported(
            HEAD
                + "A,2025-02-03T09:10,CALL_CENTRE,Jalan,,NEW,,,Satu,\n"
                + "B,2025-02-03T09:11,LETTER,Jalan,,TRIAGED,,,Dua,\n"
                + "C,2025-02-03T09:12,WALK_IN,Jalan,DPUPR,ASSIGNED,,,Tiga,\n"
                + "D,2025-02-03T09:13,SOCIAL_MEDIA,Obat,PKM-SLAWI,IN_PROGRESS,,,Empat,\n"
                + "E,2025-02-03T09:14,PUBLIC_FORM,Obat,DINKES,RESOLVED,ANSWERED,2025-02-04,Lima,\n"
                + "F,2025-02-03T09:15,INTEGRATION,Obat,DINKES,CLOSED,FIXED,2025-02-05T10:00,Enam,\n"
                + "G,2025-02-03T09:16,CALL_CENTRE,,,REJECTED,,2025-02-03T10:00,Tujuh,\n",
            "")
        .body("created", equalTo(7))
        .body("applied", equalTo(true));
    JsonPath all = list("");
    assertThat(all.getList("items.state"))
        .containsExactly(
            "REJECTED", "CLOSED", "RESOLVED", "IN_PROGRESS", "ASSIGNED", "TRIAGED", "NEW");
    assertThat(all.getList("items.channel"))
        .containsExactly(
            "CALL_CENTRE",
            "INTEGRATION",
            "PUBLIC_FORM",
            "SOCIAL_MEDIA",
            "WALK_IN",
            "LETTER",
            "CALL_CENTRE");
    assertThat(all.getString("items[6].receivedAt")).isEqualTo("2025-02-03T02:10:00Z");
    assertThat(all.getString("items[1].outcome")).isEqualTo("FIXED");
    assertThat(all.getString("items[3].unitId")).isEqualTo(town.clinic.toString());
    assertThat(told(all.getString("items[0].id")))
        .containsExactly(
            "complaint.received 2025-02-03T02:16:00Z", "complaint.closed 2025-02-03T03:00:00Z");
    assertThat(told(all.getString("items[2].id")))
        .containsExactly(
            "complaint.received 2025-02-03T02:14:00Z",
            "complaint.assigned 2025-02-03T17:00:00Z",
            "complaint.resolved 2025-02-03T17:00:00Z");
    String closed = all.getString("items[1].id");
    assertThat(told(closed))
        .containsExactly(
            "complaint.received 2025-02-03T02:15:00Z",
            "complaint.assigned 2025-02-05T03:00:00Z",
            "complaint.resolved 2025-02-05T03:00:00Z",
            "complaint.closed 2025-02-05T03:00:00Z");
    Town.with(town.coordinator())
        .get("/api/v1/complaints/" + closed + "/sla")
        .then()
        .body("clocks.find { it.kind == 'RESOLUTION' }.state", equalTo("MET"))
        .body("clocks.find { it.kind == 'RESOLUTION' }.metAt", equalTo("2025-02-05T03:00:00Z"))
        .body("clocks.find { it.kind == 'VERIFY' }.state", equalTo("CANCELLED"));
    Town.with(town.coordinator())
        .get("/api/v1/complaints/" + closed + "/timeline")
        .then()
        .body(
            "items.event",
            contains("RECEIVE", "VERIFY", "ASSIGN", "ACCEPT", "ANSWER_SENT", "RESOLVE", "CONFIRM"));
    // an imported case goes on like any other
    Town.with(town.coordinator())
        .body(Map.of("reason", "Rusak lagi"))
        .post("/api/v1/complaints/" + closed + "/reopen")
        .then()
        .statusCode(200);
  }

  /** The facts that were told of a case, in order, each with its instant. */
  private List<String> told(String id) {
    return Db.query(
            "select type, occurred_at from outbox where region = ? and partition_key = ?"
                + " order by position",
            town.region,
            id)
        .stream()
        .map(
            row ->
                row.get("type").toString().replaceAll("id\\.tanggap\\.|\\.v1", "")
                    + " "
                    + ((java.sql.Timestamp) row.get("occurred_at")).toInstant())
        .toList();
  }

  @Test
  void theSameBookTwiceChangesNothingAndAChangedLineIsRejected() {
    String book = HEAD + "A,2025-02-03T09:10,LETTER,Jalan,,NEW,,,Isi,081234567890\n";
    imported(book, "?dryRun=true").body("created", equalTo(1)).body("applied", equalTo(false));
    assertThat(list("").getLong("count")).isZero();
    imported(book, "").body("created", equalTo(1));
    imported(book, "").body("created", equalTo(0)).body("unchanged", equalTo(1));
    imported(book.replace("Isi", "Isi lain"), "")
        .body("applied", equalTo(false))
        .body("rejections.code", contains("row-case-exists"));
    assertThat(list("").getLong("count")).isEqualTo(1);
  }

  @Test
  void everyFaultIsNamedAndNothingIsStoredUnlessPartial() {
    String book =
        HEAD
            + ",,SURAT,Jalan,,HILANG,,,,\n"
            + "B,2999-01-01,LETTER,,DPUPR,NEW,FIXED,2025-01-01,Isi,\n"
            + "C,2025-02-03,LETTER,Jalan,TIDAKADA,CLOSED,SPAM,2025-02-01,Isi,\n"
            + "D,2025-02-03,LETTER,Jalan,,TRIAGED,,,Isi,\n"
            + "D,2025-02-03,LETTER,Jalan,,TRIAGED,,,Isi,\n";
    imported(book, "")
        .body("applied", equalTo(false))
        .body("rejected", equalTo(4))
        .body(
            "rejections.findAll { it.line == 2 }.column",
            hasItems("externalId", "receivedAt", "channel", "state", "text"))
        .body(
            "rejections.findAll { it.line == 3 }.column",
            hasItems("receivedAt", "unitCode", "outcome", "endedAt"))
        .body(
            "rejections.findAll { it.line == 4 }.code",
            hasItems("row-unit-unknown", "row-value-unknown", "row-ended-before-received"))
        .body("rejections.findAll { it.line == 6 }.code", contains("row-repeated"));
    assertThat(list("").getLong("count")).isZero();
    imported(book, "?partial=true").body("applied", equalTo(true)).body("created", equalTo(1));
    assertThat(list("").getLong("count")).isEqualTo(1);
  }

  @Test
  void aSecretCaseIsNotImported() {
    imported("externalId,receivedAt,text,visibility\nA,2025-02-03,Isi,SECRET\n", "")
        .body("rejections.code", contains("row-secret-not-importable"));
  }

  /** The 929 reports of a regency in 2025, by channel, unit and category. */
  @Test
  void aYearOfReportsKeepsEveryBreakdown() {
    List<String> channels =
        spread(
            List.of(
                "SOCIAL_MEDIA", "CALL_CENTRE", "PUBLIC_FORM", "WALK_IN", "LETTER", "INTEGRATION"),
            819,
            51,
            30,
            25,
            2,
            2);
    List<String> unitCodes = spread(List.of("DINKES", "PKM-SLAWI", "DPUPR"), 273, 130, 526);
    List<String> categories =
        spread(
            List.of("Jalan", "Lampu", "Obat", "Sampah", "KTP", "Lain"), 229, 148, 72, 49, 43, 388);
    String book =
        "externalId;receivedAt;channel;category;unitCode;state;outcome;endedAt;text\n"
            + IntStream.range(0, 929)
                .mapToObj(
                    i ->
                        "I-%d;2025-03-%02dT09:00;%s;%s;%s;%s;Laporan contoh %d"
                            .formatted(
                                i,
                                1 + i % 28,
                                channels.get(i),
                                categories.get((i * 7) % 929),
                                unitCodes.get((i * 11) % 929),
                                i < 871 ? "CLOSED;FIXED;2025-04-10" : "IN_PROGRESS;;",
                                i))
                .collect(Collectors.joining("\n"));
    imported(book, "").body("created", equalTo(929));
    assertThat(list("").getLong("count")).isEqualTo(929);
    assertThat(list("channel=SOCIAL_MEDIA").getLong("count")).isEqualTo(819);
    assertThat(list("channel=INTEGRATION").getLong("count")).isEqualTo(2);
    assertThat(list("unitId=" + town.health).getLong("count")).isEqualTo(273);
    assertThat(list("category=Jalan").getLong("count")).isEqualTo(229);
    assertThat(list("state=CLOSED").getLong("count")).isEqualTo(871);
    assertThat(list("state=IN_PROGRESS").getLong("count")).isEqualTo(58);
    imported(book, "").body("created", equalTo(0)).body("unchanged", equalTo(929));
  }

  private static List<String> spread(List<String> names, int... counts) {
    return IntStream.range(0, counts.length)
        .boxed()
        .flatMap(i -> IntStream.range(0, counts[i]).mapToObj(n -> names.get(i)))
        .toList();
  }

  @Test
  void onlyTheCoordinatorImports() {
    String book = HEAD + "A,2025-02-03,LETTER,,,NEW,,,Isi,\n";
    RestAssured.given()
        .contentType("text/csv")
        .body(book)
        .post("/api/v1/complaints/import")
        .then()
        .statusCode(401);
    imported(town.as("operator"), book, "").statusCode(403);
    imported(book, "").body("created", equalTo(1));
    Town.with(Town.found().coordinator())
        .get("/api/v1/complaints?count=true")
        .then()
        .body("count", equalTo(0));
  }

  @Test
  void aYearThatCannotBeIsAFaultOfItsLine() {
    imported(HEAD + "A,0205-02-03,LETTER,Jalan,,NEW,,,Isi,\n", "")
        .body("applied", equalTo(false))
        .body("rejections.code", contains("row-time-too-early"))
        .body("rejections.column", contains("receivedAt"));
    assertThat(list("").getLong("count")).isZero();
  }
}
