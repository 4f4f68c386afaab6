package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections, warnings and vacancies of appointments. */
@QuarkusTest
class AppointmentRulesTest {
  private static final String APPOINTMENTS = "/api/v1/appointments";

  @Inject TestClock clock;

  private Registry registry;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS", "DISHUB", "DISDIK");
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  private String appoint(String person, String unit, String role, String letter, String to) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", person);
    body.put("unitId", registry.unit(unit));
    body.put("role", role);
    body.put("letterNumber", letter);
    body.put("letterDate", "2024-01-02");
    body.put("validFrom", "2024-01-02");
    body.put("validTo", to);
    return registry
        .coordinator()
        .body(body)
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response patch(String id, String etag, Map<String, ?> body) {
    return registry
        .coordinator()
        .header("If-Match", etag)
        .body(body)
        .patch(APPOINTMENTS + "/" + id);
  }

  private static void refused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void aLetterIsCorrectedAndAnAppointmentProlonged() {
    String id =
        appoint(registry.person("a@contoh.example"), "DINKES", "OPERATOR", "800/1", "2026-06-30");
    JsonPath amended =
        patch(id, "\"0\"", Map.of("letterNumber", "800/1-A", "validTo", "2027-06-30")).jsonPath();
    assertThat(amended.getString("letterNumber")).isEqualTo("800/1-A");
    assertThat(amended.getString("letterDate")).isEqualTo("2024-01-02");
    assertThat(amended.getString("validTo")).isEqualTo("2027-06-30");
    assertThat(amended.getString("etag")).isEqualTo("\"1\"");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=APPOINTMENT&subjectId=" + id)
                .jsonPath()
                .getString("items[0].before.letterNumber"))
        .isEqualTo("800/1");
  }

  @Test
  void whatIsAbsentStaysAndNullClears() {
    String id =
        appoint(registry.person("a@contoh.example"), "DINKES", "OPERATOR", "800/1", "2026-06-30");
    Map<String, Object> open = new HashMap<>();
    open.put("validTo", null);
    assertThat(patch(id, "\"0\"", open).jsonPath().getString("validTo")).isNull();
    assertThat(patch(id, "\"1\"", Map.of()).jsonPath().getString("etag"))
        .as("nothing changed")
        .isEqualTo("\"1\"");
  }

  @Test
  void aCorrectionAsksForTheVersionThatWasSeen() {
    String id = appoint(registry.person("a@contoh.example"), "DINKES", "OPERATOR", "800/1", null);
    assertThat(registry.coordinator().body(Map.of()).patch(APPOINTMENTS + "/" + id).statusCode())
        .isEqualTo(428);
    assertThat(patch(id, "\"7\"", Map.of("letterNumber", "x")).statusCode()).isEqualTo(412);
    assertThat(
            Registry.fresh()
                .coordinator()
                .header("If-Match", "*")
                .body(Map.of())
                .patch(APPOINTMENTS + "/" + id)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCorrectionKeepsTheRules() {
    String person = registry.person("a@contoh.example");
    String id = appoint(person, "DINKES", "OPERATOR", "800/1", null);
    appoint(person, "DINKES", "OPERATOR", "800/2", null);
    refused(patch(id, "\"0\"", Map.of("letterDate", "2026-06-02")), 422, "letter-not-yet-written");
    refused(patch(id, "\"0\"", Map.of("validTo", "2026-05-31")), 422, "appointment-end-passed");
    refused(
        patch(id, "\"0\"", Map.of("validTo", "2023-05-31")), 422, "appointment-period-reversed");
    refused(patch(id, "\"0\"", Map.of("letterNumber", "800/2")), 409, "letter-used");
    assertThat(patch(id, "\"0\"", Map.of("role", "LEADER")).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsOverIsNotProlonged() {
    String id =
        appoint(registry.person("a@contoh.example"), "DINKES", "OPERATOR", "800/1", "2026-05-30");
    refused(patch(id, "\"0\"", Map.of("validTo", "2027-01-01")), 409, "illegal-transition");
  }

  @Test
  void prolongingIntoAnothersTimeIsRefused() {
    String first =
        appoint(
            registry.person("a@contoh.example"), "DINKES", "PRIMARY_ADMIN", "800/1", "2026-06-30");
    registry
        .appoint(
            registry.person("b@contoh.example"),
            registry.unit("DINKES"),
            "PRIMARY_ADMIN",
            "2026-07-01")
        .then()
        .statusCode(201);
    Map<String, Object> open = new HashMap<>();
    open.put("validTo", null);
    refused(patch(first, "\"0\"", open), 409, "primary-admin-taken");
  }

  @Test
  void anEndWithinThirtyDaysIsAnnounced() {
    String person = registry.person("a@contoh.example");
    String soon = appoint(person, "DINKES", "OPERATOR", "800/1", "2026-06-30");
    String later = appoint(person, "DINKES", "OPERATOR", "800/2", "2026-07-01");
    String open = appoint(person, "DINKES", "OPERATOR", "800/3", null);
    String over = appoint(person, "DINKES", "OPERATOR", "800/4", "2026-05-31");
    assertThat(
            registry
                .coordinator()
                .get(APPOINTMENTS + "?endingSoon=true&count=true")
                .jsonPath()
                .getList("items.id"))
        .containsExactly(soon);
    assertThat(
            registry
                .coordinator()
                .get(APPOINTMENTS + "?endingSoon=false")
                .jsonPath()
                .getList("items.id"))
        .containsExactlyInAnyOrder(later, open, over);
    assertThat(registry.coordinator().get(APPOINTMENTS + "/" + soon).jsonPath().getList("warnings"))
        .isEqualTo(List.of("ENDING_SOON"));
    assertThat(
            registry.coordinator().get(APPOINTMENTS + "/" + later).jsonPath().getList("warnings"))
        .isEmpty();
  }

  @Test
  void onePersonOnManyUnitsIsWarnedAbout() {
    String person = registry.person("a@contoh.example");
    for (String unit : List.of("DINKES", "DINSOS", "DISHUB")) {
      appoint(person, unit, "PRIMARY_ADMIN", "800/" + unit, null);
    }
    assertThat(
            registry.coordinator().get(APPOINTMENTS).jsonPath().getList("items.warnings.flatten()"))
        .isEmpty();
    String fourth = appoint(person, "DISDIK", "PRIMARY_ADMIN", "800/DISDIK", null);
    JsonPath warned = registry.coordinator().get(APPOINTMENTS + "/" + fourth).jsonPath();
    assertThat(warned.getInt("unitsServed")).isEqualTo(4);
    assertThat(warned.getList("warnings")).isEqualTo(List.of("MANY_UNITS"));
  }

  @Test
  void aUnitWithoutPrimaryAdminIsVacantSinceTheDayAfter() {
    appoint(registry.person("a@contoh.example"), "DINKES", "PRIMARY_ADMIN", "800/1", "2026-05-15");
    appoint(registry.person("b@contoh.example"), "DINKES", "BACKUP_ADMIN", "800/2", null);
    registry
        .appoint(
            registry.person("c@contoh.example"),
            registry.unit("DINKES"),
            "PRIMARY_ADMIN",
            "2026-07-01")
        .then()
        .statusCode(201);
    appoint(registry.person("d@contoh.example"), "DINSOS", "PRIMARY_ADMIN", "800/3", null);
    JsonPath vacancies =
        registry.coordinator().get(APPOINTMENTS + "/vacancies?limit=2&count=true").jsonPath();
    assertThat(vacancies.getList("items.unitCode")).isEqualTo(List.of("DINKES", "DISDIK"));
    assertThat(vacancies.getInt("count")).isEqualTo(3);
    assertThat(vacancies.getString("items[0].since")).isEqualTo("2026-05-16");
    assertThat(vacancies.getString("items[0].lastPersonName")).isEqualTo("Contoh a@contoh.example");
    assertThat(vacancies.getString("items[0].backupPersonName"))
        .isEqualTo("Contoh b@contoh.example");
    assertThat(vacancies.getString("items[0].filledFrom")).isEqualTo("2026-07-01");
    assertThat(vacancies.getString("items[1].since")).isNull();
    assertThat(
            registry
                .coordinator()
                .get(
                    APPOINTMENTS + "/vacancies?limit=2&cursor=" + vacancies.getString("nextCursor"))
                .jsonPath()
                .getList("items.unitCode"))
        .isEqualTo(List.of("DISHUB"));
    assertThat(
            registry
                .as("pic", List.of("DINSOS"), "unit-admin")
                .get(APPOINTMENTS + "/vacancies")
                .jsonPath()
                .getList("items"))
        .as("only the own units")
        .isEmpty();
  }
}
