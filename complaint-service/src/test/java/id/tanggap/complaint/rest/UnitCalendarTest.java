package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A health service that works six days; 8 June 2026 is a Monday. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class UnitCalendarTest {

  @Inject TestClock clock;
  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();
  private String six;

  @BeforeEach
  void sixDaysForTheHealthService() {
    clock.set(Instant.parse("2026-06-08T02:00:00Z"));
    Map<String, Object> week = new HashMap<>();
    for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")) {
      week.put(day, List.of(Map.of("from", "07:30", "to", "14:00")));
    }
    six =
        Town.with(town.as("platform-admin"))
            .body(
                Map.of(
                    "name",
                    "Enam hari",
                    "zone",
                    "Asia/Jakarta",
                    "weekly",
                    week,
                    "exceptions",
                    List.of(Map.of("date", "2026-01-01", "kind", "NATIONAL"))))
            .post("/api/v1/working-calendars")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assign(six, town.health, "2026-06-01", 201);
    List<Map<String, Object>> rules = new ArrayList<>();
    for (String kind : List.of("RESOLUTION", "ACCEPT")) {
      rules.add(
          Map.of(
              "kind",
              kind,
              "mode",
              "WORKDAYS",
              "amount",
              kind.equals("ACCEPT") ? 1 : 6,
              "unitCalendar",
              true,
              "source",
              "SOP Contoh"));
    }
    Town.with(town.as("platform-admin"))
        .body(Map.of("rules", rules, "reason", "Jam kerja unit"))
        .post("/api/v1/sla-policies")
        .then()
        .statusCode(201);
    clock.set(Instant.parse("2026-06-08T02:00:01Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private void assign(String calendar, UUID unit, String from, int status) {
    Town.with(town.as("platform-admin"))
        .body(Map.of("unitId", unit.toString(), "validFrom", from))
        .post("/api/v1/working-calendars/" + calendar + "/assignments")
        .then()
        .statusCode(status);
  }

  private String assignedTo(UUID unit) {
    String id =
        Town.with(town.as("operator"))
            .body(
                Map.of(
                    "class", "COMPLAINT",
                    "category", "Layanan",
                    "text", "Antrean panjang",
                    "channel", "LETTER"))
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(id, "verify", Map.of());
    step(id, "assign", Map.of("unitId", unit.toString()));
    return id;
  }

  private void step(String id, String verb, Map<String, Object> body) {
    Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + id + "/" + verb)
        .then()
        .statusCode(200);
  }

  private String of(String id, String kind, String field) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/sla")
        .then()
        .extract()
        .jsonPath()
        .getString("clocks.find { it.kind == '" + kind + "' }." + field);
  }

  @Test
  void theWorkOfAUnitGoesByItsOwnHoursFromTheDayAfterTheAssignment() {
    String id = assignedTo(town.clinic);
    assertThat(of(id, "ACCEPT", "calendarId")).as("inherited from the agency").isEqualTo(six);
    assertThat(of(id, "ACCEPT", "dueAt")).isEqualTo("2026-06-09T07:00:00Z");
    assertThat(of(id, "RESOLUTION", "dueAt"))
        .as("Saturday counts, Tuesday the 16th is a holiday in the office only")
        .isEqualTo("2026-06-15T07:00:00Z");
    assertThat(of(id, "RESOLUTION", "unitCalendarId")).isEqualTo(six);
    assertThat(of(id, "RESOLUTION", "unitCalendarFrom")).isEqualTo("2026-06-09");
    assertThat(of(id, "RESOLUTION", "revisions[0].cause")).isEqualTo("UNIT_CALENDAR");
    assertThat(of(id, "RESOLUTION", "revisions[0].before.dueAt")).isEqualTo("2026-06-17T09:00:00Z");
  }

  @Test
  void aUnitWithoutHoursOfItsOwnKeepsThoseOfTheOffice() {
    String id = assignedTo(town.roads);
    assertThat(of(id, "RESOLUTION", "dueAt")).isEqualTo("2026-06-17T09:00:00Z");
    assertThat(of(id, "RESOLUTION", "unitCalendarId")).isNull();
    assertThat(of(id, "ACCEPT", "dueAt")).isEqualTo("2026-06-09T09:00:00Z");
  }

  @Test
  void aCaseThatChangesHandsGoesByTheHoursOfTheNextUnit() {
    String id = assignedTo(town.clinic);
    step(id, "return", Map.of("reason", "Bukan kewenangan"));
    step(id, "assign", Map.of("unitId", town.roads.toString()));
    assertThat(of(id, "RESOLUTION", "unitCalendarId")).isNull();
    assertThat(of(id, "RESOLUTION", "dueAt")).isEqualTo("2026-06-17T09:00:00Z");
  }

  @Test
  void aCorrectionOfTheUnitsCalendarMovesItsCases() {
    String id = assignedTo(town.health);
    Map<String, Object> next = new HashMap<>();
    var now = Town.with(town.coordinator()).get("/api/v1/working-calendars/" + six).jsonPath();
    next.put("zone", "Asia/Jakarta");
    next.put("weekly", now.getMap("weekly"));
    next.put(
        "exceptions",
        List.of(
            Map.of("date", "2026-01-01", "kind", "NATIONAL"),
            Map.of("date", "2026-06-13", "kind", "LOCAL")));
    next.put("change", "CORRECTION");
    next.put("reason", "Hari jadi");
    Town.with(town.as("platform-admin"))
        .header("If-Match", "\"1\"")
        .body(next)
        .put("/api/v1/working-calendars/" + six)
        .then()
        .statusCode(200);
    clockwork.runRecomputes();
    assertThat(of(id, "RESOLUTION", "dueAt")).isEqualTo("2026-06-16T07:00:00Z");
    assertThat(of(id, "RESOLUTION", "unitCalendarVersion")).isEqualTo("2");
  }

  @Test
  void assignmentsAreCheckedAndListed() {
    assign(six, town.health, "2026-06-01", 409);
    assign(six, UUID.randomUUID(), "2026-06-01", 404);
    assign(UUID.randomUUID().toString(), town.health, "2026-07-01", 404);
    assign(OfficeCalendar.of(town).id, town.clinic, "2026-06-02", 201);
    Town.with(town.coordinator())
        .get("/api/v1/working-calendars/" + six + "/assignments")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].unitId", equalTo(town.health.toString()));
    assertThat(of(assignedTo(town.clinic), "ACCEPT", "dueAt"))
        .as("its own assignment is nearer than that of the agency above it")
        .isEqualTo("2026-06-09T09:00:00Z");
    String foreign =
        Town.with(town.as("platform-admin"))
            .body(
                Map.of(
                    "name", "Timur",
                    "zone", "Asia/Jayapura",
                    "weekly", Map.of("MONDAY", List.of(Map.of("from", "07:30", "to", "14:00")))))
            .post("/api/v1/working-calendars")
            .then()
            .extract()
            .path("id");
    assign(foreign, town.roads, "2026-06-01", 422);
    Town.with(town.coordinator())
        .body(Map.of("unitId", town.roads.toString(), "validFrom", "2026-06-01"))
        .post("/api/v1/working-calendars/" + six + "/assignments")
        .then()
        .statusCode(403);
    Town.with(Town.found().coordinator())
        .get("/api/v1/working-calendars/" + six + "/assignments")
        .then()
        .statusCode(404);
  }
}
