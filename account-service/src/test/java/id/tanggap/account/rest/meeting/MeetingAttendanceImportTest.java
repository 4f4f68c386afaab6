package id.tanggap.account.rest.meeting;

import static id.tanggap.account.rest.official.Accounts.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attendance list of a meeting as a file. */
@QuarkusTest
class MeetingAttendanceImportTest {
  private static final String MEETINGS = "/api/v1/meetings";
  private static final String HEADER = "workEmail,unitCode\n";

  private Registry registry;
  private String path;

  @BeforeEach
  void aMeetingThatWasHeld() {
    registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.person("a@contoh.example");
    registry.person("b@contoh.example");
    path = called("2024-02-19T09:00:00+07:00");
  }

  private String called(String startsAt) {
    String id =
        registry
            .coordinator()
            .body(
                Map.of(
                    "type", "COORDINATION",
                    "title", "Rapat Koordinasi",
                    "startsAt", startsAt,
                    "place", "Ruang Rapat"))
            .post(MEETINGS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return MEETINGS + "/" + id + "/attendance";
  }

  private List<String> attended() {
    return registry
        .coordinator()
        .get(path)
        .jsonPath()
        .getList("items.collect { it.unitCode + ' ' + it.personName }");
  }

  private int recorded() {
    return registry
        .coordinator()
        .get("/api/v1/history-entries?subjectType=MEETING")
        .jsonPath()
        .getList("items.findAll { it.action == 'ATTENDANCE_RECORDED' }")
        .size();
  }

  private static List<Integer> counts(JsonPath report) {
    return List.of(report.getInt("created"), report.getInt("updated"), report.getInt("unchanged"));
  }

  @Test
  void theListIsRecordedAndTheSameFileTwiceChangesNothing() {
    String file = HEADER + "A@contoh.example,DINKES\nb@contoh.example,DINSOS\n";
    assertThat(counts(registry.imported(path + "/import", file))).containsExactly(2, 0, 0);
    assertThat(attended())
        .containsExactly("DINKES Contoh a@contoh.example", "DINSOS Contoh b@contoh.example");
    assertThat(counts(registry.imported(path + "/import", file))).containsExactly(0, 0, 2);
    assertThat(recorded()).isEqualTo(1);
  }

  @Test
  void namingSomebodyAgainCorrectsTheUnit() {
    registry.imported(path + "/import", HEADER + "a@contoh.example,DINKES\n");
    JsonPath corrected =
        registry.imported(path + "/import", "\uFEFFworkEmail;unitCode\na@contoh.example;DINSOS\n");
    assertThat(counts(corrected)).containsExactly(0, 1, 0);
    assertThat(attended()).containsExactly("DINSOS Contoh a@contoh.example");
  }

  @Test
  void oneFaultyRowStopsAllUnlessTheSoundOnesAreAskedFor() {
    String file =
        HEADER
            + "a@contoh.example,DINKES\na@contoh.example,DINKES\nz@contoh.example,TIADA\n"
            + ",DINKES\n";
    Response whole = registry.csv(path + "/import", file);
    assertThat(whole.jsonPath().getBoolean("applied")).isFalse();
    assertThat(
            whole
                .jsonPath()
                .getList(
                    "rejections.collect { it.line + ' ' + it.column + ' ' + it.code }",
                    String.class))
        .contains(
            "3 workEmail attendance-repeated",
            "4 unitCode unit-unknown",
            "4 workEmail person-unknown")
        .anyMatch(fault -> fault.startsWith("5 workEmail "));
    assertThat(attended()).isEmpty();
    Response partial = registry.csv(path + "/import?partial=true", file);
    assertThat(partial.jsonPath().getBoolean("applied")).isTrue();
    assertThat(attended()).containsExactly("DINKES Contoh a@contoh.example");
  }

  @Test
  void aDryRunOnlyTellsWhatWouldHappen() {
    Response dry = registry.csv(path + "/import?dryRun=true", HEADER + "a@contoh.example,DINKES\n");
    assertThat(dry.jsonPath().getInt("created")).isEqualTo(1);
    assertThat(dry.jsonPath().getBoolean("applied")).isFalse();
    assertThat(attended()).isEmpty();
    assertThat(recorded()).isZero();
  }

  @Test
  void aBrokenFileAndAMeetingToComeAreRefused() {
    refused(registry.csv(path + "/import", "nama\nSiti\n"), 400, "malformed-csv");
    refused(
        registry.csv(
            called("2999-02-19T09:00:00+07:00") + "/import", HEADER + "a@contoh.example,DINKES\n"),
        409,
        "meeting-not-held");
  }

  @Test
  void onlyTheCoordinatorOfTheRegionImports() {
    String file = HEADER + "a@contoh.example,DINKES\n";
    assertThat(given().contentType("text/csv").body(file).post(path + "/import").statusCode())
        .isEqualTo(401);
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .contentType("text/csv")
                .body(file)
                .post(path + "/import")
                .statusCode())
        .isEqualTo(403);
    assertThat(Registry.fresh().csv(path + "/import", file).statusCode()).isEqualTo(404);
    assertThat(attended()).isEmpty();
  }

  @Test
  void theSameListSentSeveralTimesAtOnceIsRecordedOnce() {
    String file = HEADER + "a@contoh.example,DINKES\nb@contoh.example,DINSOS\n";
    List<CompletableFuture<Response>> sent = new ArrayList<>();
    IntStream.range(0, 4)
        .forEach(
            i ->
                sent.add(
                    CompletableFuture.supplyAsync(() -> registry.csv(path + "/import", file))));
    assertThat(sent.stream().map(CompletableFuture::join).map(Response::statusCode))
        .containsOnly(200);
    assertThat(attended()).hasSize(2);
    assertThat(recorded()).isEqualTo(1);
  }
}
