package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentResourceTest {
  private static final String APPOINTMENTS = "/api/v1/appointments";
  private static final String IMPORT = APPOINTMENTS + "/import";
  private static final String HEADER =
      "workEmail,unitCode,role,letterNumber,letterDate,validFrom\n";

  @Test
  void anAppointmentShowsPersonUnitLetterAndState() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    Response created =
        registry.appoint(
            registry.person("a@contoh.example"),
            registry.unit("DINKES"),
            "PRIMARY_ADMIN",
            "2024-01-02");
    assertThat(created.statusCode()).isEqualTo(201);
    JsonPath appointment = created.jsonPath();
    assertThat(appointment.getString("unitCode")).isEqualTo("DINKES");
    assertThat(appointment.getString("personName")).isEqualTo("Contoh a@contoh.example");
    assertThat(appointment.getString("state")).isEqualTo("IN_FORCE");
    assertThat(
            registry.coordinator().get(APPOINTMENTS + "/" + appointment.getString("id")).asString())
        .isEqualTo(created.asString());
  }

  @Test
  void aUnitHasOnePrimaryAdminAtATime() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    String first =
        registry
            .appoint(registry.person("a@contoh.example"), unit, "PRIMARY_ADMIN", "2024-01-02")
            .jsonPath()
            .getString("id");
    String second = registry.person("b@contoh.example");
    Response clash = registry.appoint(second, unit, "PRIMARY_ADMIN", "2024-06-01");
    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(clash.jsonPath().getString("code")).isEqualTo("primary-admin-taken");
    assertThat(registry.appoint(second, unit, "BACKUP_ADMIN", "2024-06-01").statusCode())
        .isEqualTo(201);
    Response ended =
        registry
            .coordinator()
            .body(Map.of("lastDay", "2024-05-31", "reason", "Mutasi"))
            .post(APPOINTMENTS + "/" + first + "/end");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(ended.jsonPath().getString("state")).isEqualTo("ENDED");
    assertThat(registry.appoint(second, unit, "PRIMARY_ADMIN", "2024-06-01").statusCode())
        .isEqualTo(201);
  }

  @Test
  void twoAppointmentsAtTheSameInstantLeaveOnePrimaryAdmin() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    List<Callable<Integer>> calls =
        List.of("a", "b", "c", "d").stream()
            .map(name -> registry.person(name + "@contoh.example"))
            .map(
                person ->
                    (Callable<Integer>)
                        () ->
                            registry
                                .appoint(person, unit, "PRIMARY_ADMIN", "2024-01-02")
                                .statusCode())
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      List<Integer> statuses = new java.util.ArrayList<>();
      for (Future<Integer> call : pool.invokeAll(calls)) {
        statuses.add(call.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anEndedAppointmentIsNeitherEndedAgainNorReused() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String person = registry.person("a@contoh.example");
    Map<String, Object> body =
        Map.of(
            "personId", person,
            "unitId", registry.unit("DINKES"),
            "role", "PRIMARY_ADMIN",
            "letterNumber", "800/77/2024",
            "letterDate", "2024-01-02",
            "validFrom", "2024-01-02");
    String id = registry.coordinator().body(body).post(APPOINTMENTS).jsonPath().getString("id");
    Map<String, String> end = Map.of("lastDay", "2024-05-31");
    registry.coordinator().body(end).post(APPOINTMENTS + "/" + id + "/end");
    Response again = registry.coordinator().body(end).post(APPOINTMENTS + "/" + id + "/end");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("illegal-transition");
    assertThat(again.jsonPath().getString("from")).isEqualTo("ENDED");
    assertThat(again.jsonPath().getList("allowed")).isEmpty();
    Response reused = registry.coordinator().body(body).post(APPOINTMENTS);
    assertThat(reused.statusCode()).isEqualTo(409);
    assertThat(reused.jsonPath().getString("code")).isEqualTo("letter-used");
  }

  @Test
  void aCommandOnAVersionThatHasPassedIsRefused() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String id =
        registry
            .appoint(
                registry.person("a@contoh.example"),
                registry.unit("DINKES"),
                "OPERATOR",
                "2024-01-02")
            .jsonPath()
            .getString("id");
    Response stale =
        registry
            .coordinator()
            .header("If-Match", "\"9\"")
            .body(Map.of("lastDay", "2024-05-31"))
            .post(APPOINTMENTS + "/" + id + "/end");
    assertThat(stale.statusCode()).isEqualTo(412);
  }

  @Test
  void aPersonOrUnitOfAnotherRegionIsUnknown() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    one.agencies("DINKES");
    other.agencies("DINKES");
    Response unit =
        one.appoint(one.person("a@contoh.example"), other.unit("DINKES"), "LEADER", "2024-01-02");
    assertThat(unit.statusCode()).isEqualTo(422);
    assertThat(unit.jsonPath().getString("code")).isEqualTo("unit-unknown");
    Response person =
        one.appoint(other.person("b@contoh.example"), one.unit("DINKES"), "LEADER", "2024-01-02");
    assertThat(person.statusCode()).isEqualTo(422);
    assertThat(person.jsonPath().getString("code")).isEqualTo("person-unknown");
  }

  @Test
  void aListIsTakenOverAndRepeatingItChangesNothing() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.person("a@contoh.example");
    registry.person("b@contoh.example");
    String csv =
        HEADER
            + "A@contoh.example,DINKES,PRIMARY_ADMIN,800/1,2024-01-02,2024-01-02\n"
            + "b@contoh.example,DINKES,BACKUP_ADMIN,800/1,2024-01-02,2024-01-02\n"
            + "b@contoh.example,DINSOS,PRIMARY_ADMIN,800/2,2024-01-02,2024-01-02\n";
    assertThat(registry.imported(IMPORT, csv).getInt("created")).isEqualTo(3);
    assertThat(registry.imported(IMPORT, csv).getInt("unchanged")).isEqualTo(3);
    assertThat(
            registry
                .coordinator()
                .get(APPOINTMENTS + "?role=PRIMARY_ADMIN&inForceOn=2024-02-19&count=true")
                .jsonPath()
                .getInt("count"))
        .isEqualTo(2);
  }

  @Test
  void everyFaultyRowOfAListIsNamed() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.person("a@contoh.example");
    registry.person("b@contoh.example");
    JsonPath report =
        registry
            .csv(
                IMPORT,
                HEADER
                    + "a@contoh.example,DINKES,PRIMARY_ADMIN,800/1,2024-01-02,2024-01-02\n"
                    + "b@contoh.example,DINKES,PRIMARY_ADMIN,800/2,2024-01-02,2024-01-02\n"
                    + "z@contoh.example,TIADA,LEADER,800/3,2024-01-02,2024-01-02\n"
                    + "a@contoh.example,DINKES,KEPALA,800/4,kemarin,2024-01-02\n"
                    + "a@contoh.example,DINKES,LEADER,800/5,2999-01-02,2024-01-02\n")
            .jsonPath();
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "3 role primary-admin-taken",
            "4 unitCode unit-unknown",
            "4 workEmail person-unknown",
            "5 role not-one-of",
            "5 letterDate not-a-date",
            "6 validFrom letter-not-yet-written");
    assertThat(
            Db.query("select count(*) as n from appointment where region = ?", registry.region())
                .get(0)
                .get("n"))
        .isEqualTo(0L);
  }

  @Test
  void aUnitAdminSeesTheAppointmentsOfTheOwnUnits() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String person = registry.person("a@contoh.example");
    String own =
        registry
            .appoint(person, registry.unit("DINKES"), "OPERATOR", "2024-01-02")
            .jsonPath()
            .getString("id");
    String other =
        registry
            .appoint(person, registry.unit("DINSOS"), "OPERATOR", "2024-01-02")
            .jsonPath()
            .getString("id");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(APPOINTMENTS)
                .jsonPath()
                .getList("items.id"))
        .containsExactly(own);
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(APPOINTMENTS + "/" + other)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aMistakenAppointmentIsTakenBackAsIfItHadNeverBeen() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    String wrong = registry.person("salah@contoh.example");
    String id =
        registry.appoint(wrong, unit, "PRIMARY_ADMIN", "2024-01-02").jsonPath().getString("id");
    String path = APPOINTMENTS + "/" + id + "/revoke";
    Map<String, String> reason = Map.of("reason", "Salah orang");
    assertThat(registry.coordinator().body(Map.of()).post(path).statusCode()).isEqualTo(400);
    JsonPath revoked = registry.coordinator().body(reason).post(path).jsonPath();
    assertThat(revoked.getString("revokedAt")).isNotNull();
    assertThat(revoked.getString("state")).isEqualTo("ENDED");
    assertThat(revoked.getString("endReason")).isEqualTo("Salah orang");
    assertThat(registry.coordinator().body(reason).post(path).jsonPath().getString("code"))
        .isEqualTo("illegal-transition");
    assertThat(
            Db.query(
                    "select state, generation from identity_sync where person_id = ?",
                    java.util.UUID.fromString(wrong))
                .get(0))
        .as("the user is asked for again")
        .containsEntry("generation", 2L);
    // the post is free from the very first day
    registry
        .appoint(registry.person("benar@contoh.example"), unit, "PRIMARY_ADMIN", "2024-01-02")
        .then()
        .statusCode(201);
  }

  @Test
  void theLetterOfAMistakeMayBeUsedAgainButAListDoesNotBringTheMistakeBack() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.person("a@contoh.example");
    String csv =
        "workEmail,unitCode,role,letterNumber,letterDate,validFrom\n"
            + "a@contoh.example,DINKES,APPROVER,800/77,2024-01-02,2024-01-02\n";
    assertThat(registry.imported(APPOINTMENTS + "/import", csv).getInt("created")).isEqualTo(1);
    JsonPath listed = registry.coordinator().get(APPOINTMENTS).jsonPath();
    registry
        .coordinator()
        .body(Map.of("reason", "Salah tanggal"))
        .post(APPOINTMENTS + "/" + listed.getString("items[0].id") + "/revoke")
        .then()
        .statusCode(200);
    assertThat(registry.imported(APPOINTMENTS + "/import", csv).getInt("unchanged")).isEqualTo(1);
    Response again =
        registry
            .coordinator()
            .body(
                Map.of(
                    "personId", listed.getString("items[0].personId"),
                    "unitId", registry.unit("DINKES"),
                    "role", "APPROVER",
                    "letterNumber", "800/77",
                    "letterDate", "2024-01-02",
                    "validFrom", "2024-02-01"))
            .post(APPOINTMENTS);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
  }
}
