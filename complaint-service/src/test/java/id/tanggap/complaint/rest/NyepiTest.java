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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case T4 of the domain study: deadlines over Nyepi and Idul Fitri of 2026. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class NyepiTest {

  @Inject TestClock clock;
  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();

  @BeforeEach
  void fridayMorning() {
    clock.set(Instant.parse("2026-03-13T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private String registered(String ofClass, String urgency) {
    Map<String, Object> body = new HashMap<>();
    body.put("class", ofClass);
    body.put("category", "Jalan");
    body.put("text", "Jalan berlubang");
    body.put("channel", "LETTER");
    body.put("urgency", urgency);
    return Town.with(town.as("operator"))
        .body(body)
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath sla(String id) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + id + "/sla")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String of(String id, String kind, String field) {
    return sla(id).getString("clocks.find { it.kind == '" + kind + "' }." + field);
  }

  private void verify(String id) {
    Town.with(town.coordinator())
        .body(Map.of())
        .post("/api/v1/complaints/" + id + "/verify")
        .then()
        .statusCode(200);
  }

  @Test
  void deadlinesLeaveOutNationalDaysAndCollectiveLeave() {
    String complaint = registered("COMPLAINT", "NORMAL");
    assertThat(of(complaint, "VERIFY", "dueAt")).isEqualTo("2026-03-25T09:00:00Z");
    assertThat(of(complaint, "RESOLUTION", "dueAt")).isEqualTo("2026-04-10T09:30:00Z");
    String whistle = registered("WHISTLEBLOWING", "NORMAL");
    assertThat(of(whistle, "RESOLUTION", "dueAt")).isEqualTo("2026-06-24T09:00:00Z");
  }

  @Test
  void theFollowUpCountsFromTheDayOfTheVerification() {
    String complaint = registered("COMPLAINT", "NORMAL");
    verify(complaint);
    assertThat(of(complaint, "FOLLOW_UP", "dueAt")).isEqualTo("2026-03-27T09:30:00Z");
    String later = registered("COMPLAINT", "NORMAL");
    clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    verify(later);
    assertThat(of(later, "FOLLOW_UP", "dueAt")).isEqualTo("2026-03-30T09:00:00Z");
    assertThat(of(later, "VERIFY", "state")).isEqualTo("MET");
  }

  @Test
  void anEmergencyIgnoresHolidaysAndTheHourOfTheDay() {
    clock.set(Instant.parse("2026-03-19T20:00:00Z"));
    String flood = registered("COMPLAINT", "EMERGENCY");
    assertThat(of(flood, "FIRST_RESPONSE", "dueAt")).isEqualTo("2026-03-19T20:15:00Z");
    assertThat(of(flood, "FIRST_RESPONSE", "calendarId")).isNull();
    OfficeCalendar office = OfficeCalendar.of(town);
    office.put(office.closing("2026-03-27", "CORRECTION", "Banjir")).statusCode(200);
    clockwork.runRecomputes();
    assertThat(of(flood, "FIRST_RESPONSE", "dueAt")).isEqualTo("2026-03-19T20:15:00Z");
    assertThat(sla(flood).getList("clocks.find { it.kind == 'FIRST_RESPONSE' }.revisions"))
        .isEmpty();
  }

  @Test
  void anotherHolidayMovesOpenClocksAndSaysWhy() {
    String open = registered("COMPLAINT", "NORMAL");
    String done = registered("COMPLAINT", "NORMAL");
    verify(done);
    OfficeCalendar office = OfficeCalendar.of(town);
    String run =
        office
            .put(office.closing("2026-03-25", "CORRECTION", "Banjir besar, kantor tutup"))
            .statusCode(200)
            .body("version", equalTo(2))
            .body("change", equalTo("CORRECTION"))
            .extract()
            .path("recomputeId");
    assertThat(of(open, "VERIFY", "dueAt")).as("not yet").isEqualTo("2026-03-25T09:00:00Z");
    clockwork.runRecomputes();
    assertThat(of(open, "VERIFY", "dueAt")).isEqualTo("2026-03-26T09:00:00Z");
    assertThat(of(open, "RESOLUTION", "dueAt")).isEqualTo("2026-04-13T09:00:00Z");
    assertThat(of(open, "VERIFY", "calendarVersion")).isEqualTo("2");
    JsonPath revised = sla(open);
    String first = "clocks.find { it.kind == 'VERIFY' }.revisions[0].";
    assertThat(revised.getString(first + "cause")).isEqualTo("CALENDAR_CORRECTION");
    assertThat(revised.getString(first + "reason")).isEqualTo("Banjir besar, kantor tutup");
    assertThat(revised.getString(first + "recomputeId")).isEqualTo(run);
    assertThat(revised.getString(first + "before.dueAt")).isEqualTo("2026-03-25T09:00:00Z");
    assertThat(revised.getString(first + "after.dueAt")).isEqualTo("2026-03-26T09:00:00Z");
    assertThat(of(done, "VERIFY", "state")).isEqualTo("MET");
    assertThat(of(done, "VERIFY", "metAt")).isEqualTo("2026-03-13T02:00:00Z");
    assertThat(office.recompute(run).getString("state")).isEqualTo("DONE");
  }

  @Test
  void aNewArrangementLeavesOpenClocksAlone() {
    String open = registered("COMPLAINT", "NORMAL");
    OfficeCalendar office = OfficeCalendar.of(town);
    office
        .put(office.closing("2026-03-25", "NEW", "Hari jadi daerah"))
        .statusCode(200)
        .body("recomputeId", equalTo(null));
    clockwork.runRecomputes();
    assertThat(of(open, "VERIFY", "dueAt")).isEqualTo("2026-03-25T09:00:00Z");
    assertThat(of(open, "VERIFY", "calendarVersion")).isEqualTo("1");
    clock.set(Instant.parse("2026-03-13T02:00:01Z"));
    String later = registered("COMPLAINT", "NORMAL");
    assertThat(of(later, "VERIFY", "dueAt")).isEqualTo("2026-03-26T09:00:00Z");
    assertThat(of(later, "VERIFY", "calendarVersion")).isEqualTo("2");
  }

  @Test
  void anArrangementToComeHoldsForWhatIsReceivedThen() {
    OfficeCalendar office = OfficeCalendar.of(town);
    Map<String, Object> body = office.closing("2026-03-25", "NEW", "Jam kerja baru");
    body.put("effectiveFrom", "2026-03-16T00:00:00+07:00");
    office.put(body).statusCode(200);
    assertThat(of(registered("COMPLAINT", "NORMAL"), "VERIFY", "calendarVersion")).isEqualTo("1");
    clock.set(Instant.parse("2026-03-15T17:00:00Z"));
    assertThat(of(registered("COMPLAINT", "NORMAL"), "VERIFY", "calendarVersion")).isEqualTo("2");
    office.put(office.next("CORRECTION", "Salah ketik")).statusCode(200);
    assertThat(of(registered("COMPLAINT", "NORMAL"), "VERIFY", "calendarVersion"))
        .as("the correction takes the place of the arrangement it corrects")
        .isEqualTo("3");
  }

  @Test
  void aDayOfEmergencyTakesBackABreachThatWasTold() {
    String late = registered("COMPLAINT", "NORMAL");
    clock.set(Instant.parse("2026-03-25T09:00:01Z"));
    clockwork.markBreaches();
    assertThat(of(late, "VERIFY", "state")).isEqualTo("BREACHED_RUNNING");
    clock.set(Instant.parse("2026-03-26T02:00:00Z"));
    OfficeCalendar office = OfficeCalendar.of(town);
    Map<String, Object> flood = office.closing("2026-03-25", "CORRECTION", "Banjir besar");
    JsonPath preview = office.preview(flood);
    assertThat(preview.getInt("breachesRemoved")).isEqualTo(1);
    String run = office.put(flood).statusCode(200).extract().path("recomputeId");
    clockwork.runRecomputes();
    assertThat(of(late, "VERIFY", "state")).isEqualTo("RUNNING");
    assertThat(of(late, "VERIFY", "breachedAt")).isNull();
    assertThat(of(late, "VERIFY", "revisions[0].before.breachedAt"))
        .isEqualTo("2026-03-25T09:00:00Z");
    assertThat(of(late, "VERIFY", "revisions[0].after.breachedAt")).isNull();
    assertThat(of(late, "VERIFY", "receipt.find { it.reason == 'EMERGENCY' }.seconds"))
        .isEqualTo("0");
    assertThat(office.recompute(run).getMap("impact")).isEqualTo(preview.getMap(""));
  }

  @Test
  void figuresOfAClosedMonthAreRestatedBesideThemselves() {
    String late = registered("COMPLAINT", "NORMAL");
    clock.set(Instant.parse("2026-03-26T02:00:00Z"));
    verify(late);
    clock.set(Instant.parse("2026-04-01T02:00:00Z"));
    Town.with(town.coordinator()).post("/api/v1/sla-periods/2026-04/close").then().statusCode(409);
    Town.with(town.coordinator()).post("/api/v1/sla-periods/2026-03/close").then().statusCode(201);
    Town.with(town.coordinator())
        .post("/api/v1/sla-periods/2026-03/close")
        .then()
        .statusCode(409)
        .body("code", equalTo("period-already-closed"));
    OfficeCalendar office = OfficeCalendar.of(town);
    office.put(office.closing("2026-03-25", "CORRECTION", "Banjir besar")).statusCode(200);
    clockwork.runRecomputes();
    assertThat(of(late, "VERIFY", "state")).isEqualTo("MET_LATE");
    assertThat(of(late, "VERIFY", "calendarVersion")).isEqualTo("1");
    Town.with(town.as("auditor"))
        .get("/api/v1/sla-periods/2026-03/restatements")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].applied", equalTo(false))
        .body("items[0].before.state", equalTo("MET_LATE"))
        .body("items[0].after.state", equalTo("MET"));
    Town.with(town.as("leader"))
        .get("/api/v1/sla-periods")
        .then()
        .body("items.month", equalTo(List.of("2026-03")));
  }
}
