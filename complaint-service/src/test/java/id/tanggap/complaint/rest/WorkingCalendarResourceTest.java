package id.tanggap.complaint.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class WorkingCalendarResourceTest {

  private final Town town = Town.found();

  private String office() {
    return Town.with(town.coordinator())
        .get("/api/v1/working-calendars")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].office", equalTo(true))
        .body("items[0].exceptions", hasSize(25))
        .extract()
        .path("items[0].id");
  }

  private ValidatableResponse calculate(String id, Map<String, Object> question) {
    return Town.with(town.coordinator())
        .body(question)
        .post("/api/v1/working-calendars/" + id + "/calculate")
        .then();
  }

  /** Worked by hand in the domain research from the decree of 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-13T09:00:00+07:00, 3, 2026-03-25T09:00:00Z, true",
    "2026-03-13T09:00:00+07:00, 5, 2026-03-27T09:30:00Z, true",
    "2026-03-13T09:00:00+07:00, 10, 2026-04-06T09:00:00Z, true",
    "2026-03-13T09:00:00+07:00, 14, 2026-04-10T09:30:00Z, true",
    "2026-03-13T09:00:00+07:00, 60, 2026-06-24T09:00:00Z, true",
    "2026-05-12T09:00:00+07:00, 3, 2026-05-19T09:00:00Z, true",
    "2026-05-12T09:00:00+07:00, 5, 2026-05-21T09:00:00Z, true",
    "2026-12-23T09:00:00+07:00, 3, 2026-12-30T09:00:00Z, true",
    "2026-12-23T09:00:00+07:00, 5, 2027-01-01T09:30:00Z, false"
  })
  void theShippedCalendarKnowsTheHolidaysOf2026(
      String from, int workdays, String due, boolean complete) {
    calculate(office(), Map.of("from", from, "mode", "WORKDAYS", "workdays", workdays))
        .statusCode(200)
        .body("dueAt", equalTo(due))
        .body("calendarComplete", equalTo(complete));
  }

  @Test
  void answersWithDeadlineAndReceipt() {
    calculate(
            office(),
            Map.of(
                "from",
                "2026-02-02T09:00:00+07:00",
                "mode",
                "DURATION",
                "seconds",
                21_600,
                "pauses",
                List.of(
                    Map.of(
                        "from", "2026-02-02T11:00:00+07:00",
                        "to", "2026-02-03T10:00:00+07:00"))))
        .statusCode(200)
        .body("dueAt", equalTo("2026-02-03T08:00:00Z"))
        .body("receipt.seconds.sum()", equalTo(21_600))
        .body("receipt.reason", hasItem("PAUSED:PLANNED"));
  }

  @Test
  void aQuestionWithoutItsAmountIsRefused() {
    calculate(office(), Map.of("from", "2026-02-02T09:00:00+07:00", "mode", "DURATION"))
        .statusCode(422)
        .body("code", equalTo("target-missing"));
  }

  @Test
  void theSameNameGetsTheNextVersionAndOldOnesStay() {
    Map<String, Object> six =
        Map.of(
            "name", "Enam hari",
            "zone", "Asia/Makassar",
            "weekly", Map.of("MONDAY", List.of(Map.of("from", "07:30", "to", "14:00"))));
    String admin = town.as("platform-admin");
    String id =
        Town.with(admin)
            .body(six)
            .post("/api/v1/working-calendars")
            .then()
            .statusCode(201)
            .body("version", equalTo(1))
            .extract()
            .path("id");
    Town.with(admin)
        .body(six)
        .post("/api/v1/working-calendars")
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("version", equalTo(2));
    Town.with(admin)
        .get("/api/v1/working-calendars/" + id + "?version=1")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
  }

  @Test
  void namesEveryFaultOfACalendar() {
    Town.with(town.as("platform-admin"))
        .body(
            Map.of(
                "name", "Salah",
                "zone", "Asia/Tegal",
                "weekly", Map.of("MONDAY", List.of(Map.of("from", "16:00", "to", "07:00")))))
        .post("/api/v1/working-calendars")
        .then()
        .statusCode(422)
        .body("code", equalTo("calendar-invalid"))
        .body("errors.pointer", hasItem("/zone"))
        .body("errors.pointer", hasItem("/weekly/MONDAY/0"));
  }
}
