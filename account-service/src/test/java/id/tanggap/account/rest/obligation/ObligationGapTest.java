package id.tanggap.account.rest.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationGapTest {
  private static final String GAPS = "/api/v1/obligation-gaps";

  @Inject TestClock clock;

  @BeforeEach
  void firstOfMarch() {
    clock.set(Instant.parse("2026-03-01T03:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static String oblige(Registry registry, String type, String level, int grace) {
    Response response =
        registry
            .coordinator()
            .body(
                Map.of(
                    "unitType", type,
                    "platform", "INSTAGRAM",
                    "controlLevel", level,
                    "graceDays", grace,
                    "validFrom", "2026-02-01",
                    "basisNumber", "Perbup 12/2026",
                    "basisTitle", "Media sosial"))
            .post("/api/v1/obligations");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  private static void account(Registry registry, String unit) {
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url\n%s,INSTAGRAM,@%s.%s\n"
            .formatted(unit, unit.toLowerCase(java.util.Locale.ROOT), registry.suffix()));
  }

  private static String accountOf(Registry registry, String unit) {
    return registry
        .coordinator()
        .get("/api/v1/accounts?under=" + unit)
        .jsonPath()
        .getString("items[0].id");
  }

  private static JsonPath gaps(Registry registry, String query) {
    Response response = registry.coordinator().get(GAPS + query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  private static List<String> states(JsonPath gaps) {
    return gaps.getList("items.collect { it.unitCode + ' ' + it.state }");
  }

  @Test
  void everyStateIsToldApartAndWhoFulfilsIsNotListed() {
    Registry registry = Registry.fresh();
    registry.agencies("A1", "B2", "C3", "D4", "E5");
    String obligation = oblige(registry, "AGENCY", "L1", 0);
    account(registry, "A1");
    account(registry, "B2");
    registry
        .coordinator()
        .body(Map.of("reason", "Diambil alih"))
        .post("/api/v1/accounts/" + accountOf(registry, "B2") + "/suspend");
    registry
        .coordinator()
        .body(
            Map.of(
                "unitId", registry.unit("D4"),
                "reason", "Dalam peleburan",
                "validFrom", "2026-02-01",
                "validTo", "2026-12-31"))
        .post("/api/v1/obligations/" + obligation + "/waivers");
    JsonPath gaps = gaps(registry, "");
    assertThat(states(gaps))
        .containsExactly("B2 NOT_ACTIVE", "C3 MISSING", "D4 WAIVED", "E5 MISSING");
    assertThat(gaps.getString("items[0].accountStatus")).isEqualTo("SUSPENDED");
    assertThat(gaps.getString("items[0].since")).isEqualTo("2026-03-01");
    assertThat(gaps.getString("items[1].since")).isEqualTo("2026-02-01");
    assertThat(gaps.getString("items[2].waivedUntil")).isEqualTo("2026-12-31");
    JsonPath summary = gaps(registry, "/summary");
    assertThat(summary.getString("asOf")).isEqualTo("2026-03-01");
    assertThat(summary.getMap("items[0]"))
        .containsEntry("obliged", 5)
        .containsEntry("fulfilled", 1)
        .containsEntry("missing", 2)
        .containsEntry("notActive", 1)
        .containsEntry("controlTooLow", 0)
        .containsEntry("inGrace", 0)
        .containsEntry("waived", 1);
  }

  @Test
  void controlThatIsProvenTooWeaklyIsAGap() {
    Registry registry = Registry.fresh();
    registry.agencies("A1");
    oblige(registry, "AGENCY", "L2", 0);
    account(registry, "A1");
    JsonPath gaps = gaps(registry, "");
    assertThat(states(gaps)).containsExactly("A1 CONTROL_TOO_LOW");
    assertThat(gaps.getString("items[0].controlLevel")).isEqualTo("L1");
  }

  @Test
  void graceEndsAfterItsLastDay() {
    Registry registry = Registry.fresh();
    registry.agencies("A1");
    oblige(registry, "AGENCY", "L0", 30);
    assertThat(states(gaps(registry, "?asOf=2026-01-31"))).isEmpty();
    assertThat(states(gaps(registry, "?asOf=2026-02-01"))).containsExactly("A1 IN_GRACE");
    assertThat(states(gaps(registry, "?asOf=2026-03-02"))).containsExactly("A1 IN_GRACE");
    assertThat(states(gaps(registry, "?asOf=2026-03-03"))).containsExactly("A1 MISSING");
  }

  @Test
  void aUnitThatIsFoundedLaterHasItsOwnGrace() {
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import?validFrom=2026-02-20", "code,name,type,parentCode\nA1,A,AGENCY,\n");
    oblige(registry, "AGENCY", "L0", 30);
    assertThat(states(gaps(registry, "?asOf=2026-02-19"))).isEmpty();
    JsonPath gaps = gaps(registry, "?asOf=2026-03-21");
    assertThat(states(gaps)).containsExactly("A1 IN_GRACE");
    assertThat(gaps.getString("items[0].dueOn")).isEqualTo("2026-03-22");
    assertThat(gaps.getString("items[0].since")).isEqualTo("2026-02-20");
  }

  @Test
  void aDayThatIsOverFollowsTheHistoryOfTheAccount() {
    Registry registry = Registry.fresh();
    registry.agencies("A1");
    oblige(registry, "AGENCY", "L1", 0);
    clock.set(Instant.parse("2026-03-05T03:00:00Z"));
    registry.imported(
        "/api/v1/accounts/import?activeFrom=2026-03-05",
        "unitCode,platform,url\nA1,INSTAGRAM,@a1." + registry.suffix() + "\n");
    clock.set(Instant.parse("2026-03-10T03:00:00Z"));
    registry
        .coordinator()
        .body(Map.of("reason", "Diambil alih"))
        .post("/api/v1/accounts/" + accountOf(registry, "A1") + "/suspend");
    clock.set(Instant.parse("2026-03-20T03:00:00Z"));
    assertThat(states(gaps(registry, "?asOf=2026-03-04"))).containsExactly("A1 MISSING");
    assertThat(states(gaps(registry, "?asOf=2026-03-07"))).isEmpty();
    assertThat(states(gaps(registry, "?asOf=2026-03-10"))).containsExactly("A1 NOT_ACTIVE");
    assertThat(gaps(registry, "").getString("items[0].since")).isEqualTo("2026-03-10");
  }

  @Test
  void theResponsiblePersonIsThePrimaryAdminOfTheDay() {
    Registry registry = Registry.fresh();
    registry.agencies("A1", "B2");
    oblige(registry, "AGENCY", "L0", 0);
    String person = registry.person("a@contoh.example");
    registry.appoint(person, registry.unit("A1"), "PRIMARY_ADMIN", "2026-02-15");
    JsonPath today = gaps(registry, "");
    assertThat(today.getString("items[0].picId")).isEqualTo(person);
    assertThat(today.getString("items[0].picName")).isEqualTo("Contoh a@contoh.example");
    assertThat(today.getString("items[1].picId")).isNull();
    assertThat(gaps(registry, "?asOf=2026-02-14").getString("items[0].picId")).isNull();
  }

  @Test
  void gapsAreFilteredByWhatTheyAre() {
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\nSETDA,S,AGENCY,\nA1,A,AGENCY,SETDA\nPKM,P,HEALTH_CENTRE,A1\n");
    oblige(registry, "AGENCY", "L0", 0);
    oblige(registry, "HEALTH_CENTRE", "L0", 60);
    assertThat(states(gaps(registry, "?under=A1"))).containsExactly("A1 MISSING", "PKM IN_GRACE");
    assertThat(states(gaps(registry, "?unitType=HEALTH_CENTRE"))).containsExactly("PKM IN_GRACE");
    assertThat(states(gaps(registry, "?state=MISSING")))
        .containsExactly("A1 MISSING", "SETDA MISSING");
    assertThat(states(gaps(registry, "?platform=X"))).isEmpty();
    assertThat(states(gaps(registry, "?unitId=" + registry.unit("SETDA"))))
        .containsExactly("SETDA MISSING");
    assertThat(states(gaps(registry, "?under=%25"))).isEmpty();
    assertThat(registry.coordinator().get(GAPS + "?state=GONE").statusCode()).isEqualTo(400);
    assertThat(registry.coordinator().get(GAPS + "?asOf=besok").statusCode()).isEqualTo(400);
    assertThat(registry.coordinator().get(GAPS + "?sort=x").statusCode()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Registry registry = Registry.fresh();
    registry.agencies("A1", "B2", "C3", "D4", "E5");
    oblige(registry, "AGENCY", "L0", 0);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = gaps(registry, "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      seen.addAll(page.getList("items.unitCode"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(seen).containsExactly("A1", "B2", "C3", "D4", "E5");
  }

  @Test
  void aUnitAdminSeesTheGapsOfTheOwnUnitsAndNoOtherRegionSeesAny() {
    Registry registry = Registry.fresh();
    registry.agencies("A1", "B2");
    oblige(registry, "AGENCY", "L0", 0);
    JsonPath own = registry.as("pic", List.of("A1"), "unit-admin").get(GAPS).jsonPath();
    assertThat(own.getList("items.unitCode")).containsExactly("A1");
    JsonPath counts =
        registry.as("pic", List.of("A1"), "unit-admin").get(GAPS + "/summary").jsonPath();
    assertThat(counts.getInt("items[0].obliged")).isEqualTo(1);
    assertThat(Registry.fresh().coordinator().get(GAPS).jsonPath().getList("items")).isEmpty();
  }
}
