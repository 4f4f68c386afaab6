package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account has published is kept before it ends, or somebody says why it is not. */
@QuarkusTest
class RetirementArchiveTest {
  private static final Map<String, Object> ARCHIVE =
      Map.of("location", "Berkas 7", "exportedOn", "2024-01-02", "exportedBy", "Siti Contoh");

  private Accounts accounts;
  private String id;

  @BeforeEach
  void anActiveAccount() {
    accounts = Accounts.fresh();
    id = accounts.active(accounts.handle("z"));
  }

  private static Map<String, Object> wish(String field, Object value) {
    return Map.of("reason", "Ganti", field, value);
  }

  @Test
  void nobodyDecidesBeforeItIsSaidWhatIsKept() {
    require(accounts.asAdmin(id, "retire", Map.of("reason", "Ganti")), "RETIREMENT_REQUESTED");
    refused(
        accounts.asCoordinator("two", id, "retire", Map.of("reason", "Ya")),
        422,
        "archive-missing");
    assertThat(accounts.status(id)).isEqualTo("RETIREMENT_REQUESTED");
    Response retired = accounts.asCoordinator("two", id, "retire", wish("archive", ARCHIVE));
    require(retired, "RETIRED");
    assertThat(retired.jsonPath().getMap("archive"))
        .containsEntry("location", "Berkas 7")
        .containsEntry("exportedOn", "2024-01-02")
        .containsEntry("exportedBy", "Siti Contoh")
        .containsEntry("waiver", null)
        .containsKeys("statedBy", "statedAt");
  }

  @Test
  void whatTheUnitSaidWhenItAskedHoldsAndStaysOnTheTombstoneButNotInPublic() {
    require(accounts.asAdmin(id, "retire", wish("archive", ARCHIVE)), "RETIREMENT_REQUESTED");
    require(accounts.asCoordinator("two", id, "retire", Map.of("reason", "Ya")), "RETIRED");
    assertThat(accounts.get(id).jsonPath().getString("archive.location")).isEqualTo("Berkas 7");
    JsonPath last =
        accounts
            .registry()
            .coordinator()
            .get("/api/v1/history-entries?subjectType=ACCOUNT&subjectId=" + id)
            .jsonPath();
    assertThat(last.getString("items[1].after.archiveLocation")).isEqualTo("Berkas 7");
    assertThat(
            given().get("/public/v1/verify?platform=X&handle=@" + accounts.handle("z")).asString())
        .contains("FORMERLY_OFFICIAL")
        .doesNotContain("Berkas 7", "Siti Contoh");
  }

  @Test
  void onlyACoordinatorWaivesTheArchive() {
    refused(accounts.asAdmin(id, "retire", wish("archiveWaiver", "Kosong")), 403, "forbidden");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
    require(
        accounts.asCoordinator("one", id, "retire", wish("archiveWaiver", "Kosong")),
        "RETIREMENT_REQUESTED");
    Response retired = accounts.asCoordinator("two", id, "retire", Map.of("reason", "Ya"));
    require(retired, "RETIRED");
    assertThat(retired.jsonPath().getString("archive.waiver")).isEqualTo("Kosong");
  }

  @ParameterizedTest
  @CsvSource({"exportedOn, 2999-01-01, /archive/exportedOn", "location, Berkas 7, /archiveWaiver"})
  void whatIsSaidMustNotContradictItselfOrTheCalendar(String field, String value, String pointer) {
    Map<String, Object> archive = new HashMap<>(ARCHIVE);
    archive.put(field, value);
    Map<String, Object> body = new HashMap<>(wish("archive", archive));
    if (pointer.equals("/archiveWaiver")) {
      body.put("archiveWaiver", "Kosong");
    }
    Response unfit = accounts.asCoordinator("one", id, "retire", body);
    refused(unfit, 422, "archive-unfit");
    assertThat(unfit.jsonPath().getList("errors.pointer")).isEqualTo(List.of(pointer));
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({"location", "exportedOn", "exportedBy"})
  void anArchiveNamesPlaceDayAndPerson(String missing) {
    Map<String, Object> archive = new HashMap<>(ARCHIVE);
    archive.remove(missing);
    Response unfit = accounts.asCoordinator("one", id, "retire", wish("archive", archive));
    refused(unfit, 400, "invalid-request");
    assertThat(unfit.jsonPath().getList("errors.pointer"))
        .isEqualTo(List.of("/archive/" + missing));
  }
}
