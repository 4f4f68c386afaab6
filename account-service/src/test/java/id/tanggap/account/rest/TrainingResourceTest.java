package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingResourceTest {
  private static final String TRAININGS = "/api/v1/trainings";
  private static final String HEADER = "workEmail,unitCode\n";

  private static String announce(Registry registry, String startsAt) {
    Response response =
        registry
            .coordinator()
            .body(
                Map.of(
                    "type",
                    "BIMTEK",
                    "title",
                    "Bimtek Pengelolaan Media Sosial",
                    "startsAt",
                    startsAt,
                    "place",
                    "Aula Contoh",
                    "speakers",
                    List.of("Contoh Narasumber"),
                    "topics",
                    List.of("Takarir", "Diksi")))
            .post(TRAININGS);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  private static void admin(Registry registry, String email, String unit, String from) {
    assertThat(
            registry
                .appoint(registry.person(email), registry.unit(unit), "PRIMARY_ADMIN", from)
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void theWeekdayIsDerivedFromTheLocalDay() {
    Registry registry = Registry.fresh();
    String id = announce(registry, "2024-02-19T00:30:00+07:00");
    JsonPath training = registry.coordinator().get(TRAININGS + "/" + id).jsonPath();
    assertThat(training.getString("weekday")).isEqualTo("MONDAY");
    assertThat(training.getString("heldOn")).isEqualTo("2024-02-19");
    assertThat(training.getString("startsAt")).isEqualTo("2024-02-18T17:30:00Z");
    assertThat(training.getString("endsAt")).isNull();
    assertThat(training.getList("topics")).containsExactly("Takarir", "Diksi");
  }

  @Test
  void attendanceMakesAdminsAndUnitsTrained() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS", "DISDIK", "DISHUB");
    admin(registry, "a@contoh.example", "DINKES", "2024-01-02");
    admin(registry, "b@contoh.example", "DINSOS", "2024-01-02");
    registry.person("tamu@contoh.example");
    String id = announce(registry, "2024-02-19T13:00:00+07:00");
    String csv =
        HEADER
            + "a@contoh.example,DINKES\n"
            + "B@contoh.example,DINSOS\n"
            + "tamu@contoh.example,DISDIK\n";
    String path = TRAININGS + "/" + id + "/attendance/import";
    assertThat(registry.imported(path, csv).getInt("created")).isEqualTo(3);
    assertThat(registry.imported(path, csv).getInt("unchanged")).isEqualTo(3);

    JsonPath attendance =
        registry.coordinator().get(TRAININGS + "/" + id + "/attendance").jsonPath();
    assertThat(attendance.getInt("coverage.registeredUnits")).isEqualTo(4);
    assertThat(attendance.getInt("coverage.trainedUnits")).isEqualTo(2);
    assertThat(attendance.getDouble("coverage.share")).isEqualTo(0.5);
    assertThat(attendance.getList("items.unitCode")).containsExactly("DINKES", "DINSOS", "DISDIK");
    JsonPath unit =
        registry.coordinator().get("/api/v1/units/" + registry.unit("DINKES")).jsonPath();
    assertThat(unit.getInt("trainedAdmins")).isEqualTo(1);
    assertThat(unit.getString("firstTrainedOn")).isEqualTo("2024-02-19");
  }

  @Test
  void coverageCountsAdminsInOfficeOnItsDay() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    admin(registry, "a@contoh.example", "DINKES", "2024-03-01");
    String id = announce(registry, "2024-02-19T13:00:00+07:00");
    registry.imported(
        TRAININGS + "/" + id + "/attendance/import", HEADER + "a@contoh.example,DINKES\n");
    assertThat(coverage(registry, "2024-02-29")).isZero();
    assertThat(coverage(registry, "2024-03-01")).isEqualTo(1);
  }

  @Test
  void theTrainedStateGoesWithTheAdmin() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String person = registry.person("a@contoh.example");
    String id = announce(registry, "2024-02-19T13:00:00+07:00");
    registry.imported(
        TRAININGS + "/" + id + "/attendance/import", HEADER + "a@contoh.example,DINKES\n");
    String appointment =
        registry
            .appoint(person, registry.unit("DINKES"), "PRIMARY_ADMIN", "2024-01-02")
            .jsonPath()
            .getString("id");
    assertThat(trained(registry, "DINKES")).isEqualTo(1);
    registry
        .coordinator()
        .body(Map.of("lastDay", "2024-05-31"))
        .post("/api/v1/appointments/" + appointment + "/end");
    registry.appoint(person, registry.unit("DINSOS"), "BACKUP_ADMIN", "2024-06-01");
    assertThat(trained(registry, "DINKES")).isZero();
    assertThat(trained(registry, "DINSOS")).isEqualTo(1);
  }

  @Test
  void attendanceOfAFutureTrainingIsRefused() {
    Registry registry = Registry.fresh();
    String id = announce(registry, "2999-02-19T13:00:00+07:00");
    Response response =
        registry.csv(TRAININGS + "/" + id + "/attendance/import", HEADER + "a@b.example,X\n");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.jsonPath().getString("code")).isEqualTo("training-not-held");
  }

  @Test
  void aTrainingChangesByMergePatchAndItsHistoryTells() {
    Registry registry = Registry.fresh();
    String path = TRAININGS + "/" + announce(registry, "2024-02-19T13:00:00+07:00");
    Response changed =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body("{\"edition\": \"Angkatan II\", \"topics\": null, \"endsAt\": null}")
            .patch(path);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.jsonPath().getString("edition")).isEqualTo("Angkatan II");
    assertThat(changed.jsonPath().getList("topics")).isEmpty();
    assertThat(changed.jsonPath().getList("speakers")).containsExactly("Contoh Narasumber");
    assertThat(
            registry.coordinator().header("If-Match", "\"0\"").body("{}").patch(path).statusCode())
        .isEqualTo(412);
    assertThat(registry.coordinator().body("{}").patch(path).statusCode()).isEqualTo(428);
    Response faults =
        registry
            .coordinator()
            .header("If-Match", "\"1\"")
            .body("{\"title\": null, \"startsAt\": \"kapan\", \"lain\": 1}")
            .patch(path);
    assertThat(faults.statusCode()).isEqualTo(400);
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=TRAINING")
                .jsonPath()
                .getList("items.action"))
        .containsExactly("REVISED", "ANNOUNCED");
  }

  @Test
  void anotherDayChangesSinceWhenUnitsAreTrained() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    admin(registry, "a@contoh.example", "DINKES", "2024-01-02");
    String path = TRAININGS + "/" + announce(registry, "2024-02-19T13:00:00+07:00");
    registry.imported(path + "/attendance/import", HEADER + "a@contoh.example,DINKES\n");
    Response moved =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body(Map.of("startsAt", "2024-02-26T13:00:00+07:00"))
            .patch(path);
    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    assertThat(moved.jsonPath().getString("weekday")).isEqualTo("MONDAY");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/units/" + registry.unit("DINKES"))
                .jsonPath()
                .getString("firstTrainedOn"))
        .isEqualTo("2024-02-26");
    Response future =
        registry
            .coordinator()
            .header("If-Match", moved.header("ETag"))
            .body(Map.of("startsAt", "2999-02-26T13:00:00+07:00"))
            .patch(path);
    assertThat(future.statusCode()).isEqualTo(409);
    assertThat(future.jsonPath().getString("code")).isEqualTo("training-attended");
  }

  @Test
  void everyFaultyRowOfAListIsNamed() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.person("a@contoh.example");
    String id = announce(registry, "2024-02-19T13:00:00+07:00");
    JsonPath report =
        registry
            .csv(
                TRAININGS + "/" + id + "/attendance/import",
                HEADER
                    + "a@contoh.example,DINKES\na@contoh.example,DINKES\nz@contoh.example,TIADA\n")
            .jsonPath();
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "3 workEmail attendance-repeated",
            "4 unitCode unit-unknown",
            "4 workEmail person-unknown");
  }

  @Test
  void aTrainingOfAnotherRegionIsNotFound() {
    String id = announce(Registry.fresh(), "2024-02-19T13:00:00+07:00");
    Registry other = Registry.fresh();
    assertThat(other.coordinator().get(TRAININGS + "/" + id).statusCode()).isEqualTo(404);
    assertThat(other.coordinator().get(TRAININGS + "/" + id + "/attendance").statusCode())
        .isEqualTo(404);
    assertThat(other.coordinator().get(TRAININGS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void aUnitAdminSeesNamesOfTheOwnUnitsAndTheCoverageOfAll() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.person("a@contoh.example");
    registry.person("b@contoh.example");
    String id = announce(registry, "2024-02-19T13:00:00+07:00");
    registry.imported(
        TRAININGS + "/" + id + "/attendance/import",
        HEADER + "a@contoh.example,DINKES\nb@contoh.example,DINSOS\n");
    JsonPath seen =
        registry
            .as("pic", List.of("DINKES"), "unit-admin")
            .get(TRAININGS + "/" + id + "/attendance")
            .jsonPath();
    assertThat(seen.getList("items.unitCode")).containsExactly("DINKES");
    assertThat(seen.getInt("coverage.registeredUnits")).isEqualTo(2);
  }

  private static int trained(Registry registry, String unit) {
    return registry
        .coordinator()
        .get("/api/v1/units/" + registry.unit(unit))
        .jsonPath()
        .getInt("trainedAdmins");
  }

  private static int coverage(Registry registry, String asOf) {
    return registry
        .coordinator()
        .get(TRAININGS + "/coverage?asOf=" + asOf)
        .jsonPath()
        .getInt("trainedUnits");
  }
}
