package id.tanggap.account.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeetingResourceTest {
  private static final String MEETINGS = "/api/v1/meetings";

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static Map<String, Object> body(String startsAt) {
    Map<String, Object> body = new HashMap<>();
    body.put("type", "COORDINATION");
    body.put("title", "Rapat Koordinasi");
    body.put("startsAt", startsAt);
    body.put("place", "Ruang Rapat");
    return body;
  }

  private static String called(Registry registry, String startsAt) {
    Response response = registry.coordinator().body(body(startsAt)).post(MEETINGS);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  private static Response asked(Registry registry, String meeting, String unit, String dueOn) {
    return registry
        .coordinator()
        .body(Map.of("task", "Lengkapi bukti", "unitId", registry.unit(unit), "dueOn", dueOn))
        .post(MEETINGS + "/" + meeting + "/follow-ups");
  }

  private static void requireProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  private static Response patched(Registry registry, String path, String etag, Object body) {
    return registry.coordinator().header("If-Match", etag).body(body).patch(path);
  }

  @Test
  void theWeekdayIsDerivedAndTheEndMayBeOpen() {
    Registry registry = Registry.fresh();
    String id = called(registry, "2024-02-19T00:30:00+07:00");
    JsonPath meeting = registry.coordinator().get(MEETINGS + "/" + id).jsonPath();
    assertThat(meeting.getString("heldOn")).isEqualTo("2024-02-19");
    assertThat(meeting.getString("weekday")).isEqualTo("MONDAY");
    assertThat(meeting.getString("endsAt")).isNull();
    assertThat(meeting.getString("minutes")).isNull();
    assertThat(meeting.getList("decisions")).isEmpty();
  }

  @Test
  void minutesAndDecisionsAreWrittenAfterwards() {
    Registry registry = Registry.fresh();
    String path = MEETINGS + "/" + called(registry, "2024-02-19T09:00:00+07:00");
    Map<String, Object> change =
        Map.of("minutes", "Dibahas jadwal.", "decisions", List.of("Takarir wajib jelas"));
    Response changed = patched(registry, path, "\"0\"", change);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.jsonPath().getString("minutes")).isEqualTo("Dibahas jadwal.");
    assertThat(changed.jsonPath().getString("title")).isEqualTo("Rapat Koordinasi");
    requireProblem(patched(registry, path, "\"0\"", change), 412, "precondition-failed");
    requireProblem(registry.coordinator().body(change).patch(path), 428, "precondition-required");
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("minutes", null);
    assertThat(
            patched(registry, path, changed.header("ETag"), cleared)
                .jsonPath()
                .getString("minutes"))
        .isNull();
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=MEETING")
                .jsonPath()
                .getList("items.action"))
        .containsExactly("REVISED", "REVISED", "CALLED");
  }

  @Test
  void aMeetingToComeHasNoMinutesAndNoAttendance() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    Map<String, Object> early = body("2999-02-19T09:00:00+07:00");
    early.put("minutes", "Sudah dibahas");
    requireProblem(registry.coordinator().body(early).post(MEETINGS), 409, "meeting-not-held");
    String id = called(registry, "2999-02-19T09:00:00+07:00");
    requireProblem(
        registry
            .coordinator()
            .body(attendees(registry.person("a@contoh.example"), registry.unit("DINKES")))
            .post(MEETINGS + "/" + id + "/attendance"),
        409,
        "meeting-not-held");
  }

  private static Map<String, Object> attendees(String person, String unit) {
    return Map.of("items", List.of(Map.of("personId", person, "unitId", unit)));
  }

  @Test
  void attendanceIsPerPersonAndUnitAndCanBeCorrected() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String person = registry.person("a@contoh.example");
    String path = MEETINGS + "/" + called(registry, "2024-02-19T09:00:00+07:00") + "/attendance";
    Response first =
        registry.coordinator().body(attendees(person, registry.unit("DINKES"))).post(path);
    assertThat(first.jsonPath().getList("items.unitCode")).containsExactly("DINKES");
    Response second =
        registry.coordinator().body(attendees(person, registry.unit("DINSOS"))).post(path);
    assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
    assertThat(second.jsonPath().getList("items.unitCode")).containsExactly("DINSOS");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(path)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(
            registry
                .as("pic", List.of("DINSOS"), "unit-admin")
                .get(path)
                .jsonPath()
                .getList("items.personId"))
        .containsExactly(person);
  }

  @Test
  void everyWrongAttendeeIsNamedAndNobodyIsRecorded() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String person = registry.person("a@contoh.example");
    String unit = registry.unit("DINKES");
    String nobody = UUID.randomUUID().toString();
    String path = MEETINGS + "/" + called(registry, "2024-02-19T09:00:00+07:00") + "/attendance";
    Response refused =
        registry
            .coordinator()
            .body(
                Map.of(
                    "items",
                    List.of(
                        Map.of("personId", person, "unitId", unit),
                        Map.of("personId", nobody, "unitId", nobody),
                        Map.of("personId", person, "unitId", unit))))
            .post(path);
    requireProblem(refused, 422, "attendees-unfit");
    assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
        .containsExactly(
            "/items/1/personId person-unknown",
            "/items/1/unitId unit-unknown",
            "/items/2/personId attendee-repeated");
    assertThat(registry.coordinator().get(path).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void theResponsibleUnitCompletesAFollowUpAndNobodyElse() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String meeting = called(registry, "2024-02-19T09:00:00+07:00");
    Response asked = asked(registry, meeting, "DINKES", "2024-03-05");
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
    String path =
        MEETINGS + "/" + meeting + "/follow-ups/" + asked.jsonPath().getString("id") + "/complete";
    requireProblem(
        registry.as("lain", List.of("DINSOS"), "unit-admin").body(Map.of()).post(path),
        404,
        "not-found");
    Response done =
        registry
            .as("pic", List.of("DINKES"), "unit-admin")
            .body(Map.of("note", "Sudah diunggah"))
            .post(path);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(done.jsonPath().getBoolean("done")).isTrue();
    assertThat(done.jsonPath().getString("doneNote")).isEqualTo("Sudah diunggah");
    requireProblem(registry.coordinator().body(Map.of()).post(path), 409, "follow-up-done");
  }

  @Test
  void lateFollowUpsAreListedWithTheOneDueFirstInFront() {
    clock.set(Instant.parse("2026-03-06T00:00:00Z"));
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String meeting = called(registry, "2026-02-19T09:00:00+07:00");
    asked(registry, meeting, "DINKES", "2026-03-06");
    asked(registry, meeting, "DINSOS", "2026-03-05");
    asked(registry, meeting, "DINKES", "2026-03-01");
    String path = MEETINGS + "/follow-ups";
    JsonPath all = registry.coordinator().get(path).jsonPath();
    assertThat(all.getList("items.dueOn"))
        .containsExactly("2026-03-01", "2026-03-05", "2026-03-06");
    assertThat(all.getList("items.overdue")).containsExactly(true, true, false);
    JsonPath first = registry.coordinator().get(path + "?limit=1").jsonPath();
    JsonPath next =
        registry
            .coordinator()
            .get(path + "?limit=2&cursor=" + first.getString("nextCursor"))
            .jsonPath();
    assertThat(next.getList("items.dueOn")).containsExactly("2026-03-05", "2026-03-06");
    assertThat(
            registry
                .coordinator()
                .get(path + "?done=false&dueBefore=2026-03-06&unitId=" + registry.unit("DINKES"))
                .jsonPath()
                .getList("items.dueOn"))
        .containsExactly("2026-03-01");
    assertThat(registry.coordinator().get(path + "?done=true").jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void aFollowUpMovesToAnotherUnitAndDay() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String meeting = called(registry, "2024-02-19T09:00:00+07:00");
    String path =
        MEETINGS
            + "/"
            + meeting
            + "/follow-ups/"
            + asked(registry, meeting, "DINKES", "2024-03-05").jsonPath().getString("id");
    Response moved =
        patched(
            registry,
            path,
            "\"0\"",
            Map.of("unitId", registry.unit("DINSOS"), "dueOn", "2024-03-12"));
    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    assertThat(moved.jsonPath().getString("unitCode")).isEqualTo("DINSOS");
    assertThat(moved.jsonPath().getString("task")).isEqualTo("Lengkapi bukti");
    requireProblem(
        patched(registry, path, moved.header("ETag"), Map.of("dueOn", "2024-02-18")),
        422,
        "follow-up-due-too-early");
    requireProblem(
        patched(registry, path, moved.header("ETag"), Map.of("unitId", UUID.randomUUID())),
        422,
        "unit-unknown");
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnce() {
    Registry registry = Registry.fresh();
    Response refused =
        registry
            .coordinator()
            .body("{\"type\": \"ARISAN\", \"title\": \" \", \"startsAt\": \"besok\", \"x\": 1}")
            .post(MEETINGS);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "/type not-one-of",
            "/title not-blank",
            "/startsAt not-an-instant",
            "/place not-blank",
            "/x unknown-property");
    Map<String, Object> reversed = body("2024-02-19T09:00:00+07:00");
    reversed.put("endsAt", "2024-02-19T08:00:00+07:00");
    requireProblem(
        registry.coordinator().body(reversed).post(MEETINGS), 422, "meeting-period-reversed");
    Map<String, Object> hosted = body("2024-02-19T09:00:00+07:00");
    hosted.put("hostUnitId", UUID.randomUUID());
    requireProblem(registry.coordinator().body(hosted).post(MEETINGS), 422, "unit-unknown");
  }

  @Test
  void theMeetingsOfAnotherRegionAreNotFound() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String meeting = called(registry, "2024-02-19T09:00:00+07:00");
    String followUp = asked(registry, meeting, "DINKES", "2024-03-05").jsonPath().getString("id");
    String path = MEETINGS + "/" + meeting;
    Registry other = Registry.fresh();
    for (String read : List.of(path, path + "/attendance", path + "/follow-ups")) {
      requireProblem(other.coordinator().get(read), 404, "not-found");
    }
    requireProblem(patched(other, path, "\"0\"", Map.of("title", "x")), 404, "not-found");
    requireProblem(
        other.coordinator().body(Map.of()).post(path + "/follow-ups/" + followUp + "/complete"),
        404,
        "not-found");
    assertThat(other.coordinator().get(MEETINGS).jsonPath().getList("items")).isEmpty();
    assertThat(other.coordinator().get(MEETINGS + "/follow-ups").jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void aUnitThatAMeetingNamesIsNotDeleted() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    asked(registry, called(registry, "2024-02-19T09:00:00+07:00"), "DINKES", "2024-03-05");
    requireProblem(
        registry.coordinator().delete("/api/v1/units/" + registry.unit("DINKES")),
        409,
        "unit-has-meetings");
  }
}
