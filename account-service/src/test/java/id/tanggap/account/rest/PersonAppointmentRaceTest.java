package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is recorded of a person and what they are appointed to change at the same moment. The other
 * side is played by a connection of the test, which commits when the service is waiting for it.
 */
@QuarkusTest
class PersonAppointmentRaceTest {
  private Registry registry;
  private String person;
  private String appointment;

  @BeforeEach
  void somebodyInOffice() {
    registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    person = registry.person("siti" + registry.suffix() + "@contoh.example");
    appointment =
        registry
            .appoint(person, registry.unit("DINKES"), "PRIMARY_ADMIN", "2024-01-02")
            .jsonPath()
            .getString("id");
  }

  /** Asks while the statement is written and not committed, and commits once the service waits. */
  private static Response during(String sql, String id, Supplier<Response> request)
      throws SQLException {
    try (Connection other = Db.connect()) {
      other.setAutoCommit(false);
      try (PreparedStatement statement = other.prepareStatement(sql)) {
        statement.setString(1, id);
        assertThat(statement.executeUpdate()).isEqualTo(1);
      }
      int pid = pid(other);
      CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
      await("the service to wait for the other side or to be done")
          .atMost(Duration.ofSeconds(20))
          .until(() -> answer.isDone() || waiting(pid));
      assertThat(answer).as("waits for what is not committed yet").isNotDone();
      other.commit();
      return answer.join();
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
        var row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean waiting(int pid) {
    return !Db.query("select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))", pid)
        .isEmpty();
  }

  private Response rename(String name) {
    return registry
        .coordinator()
        .header("If-Match", "*")
        .body(Map.of("name", name))
        .patch("/api/v1/people/" + person);
  }

  private static List<Map<String, Object>> told(String id) {
    return Db.query(
        "select payload->>'personName' as name, payload->>'validTo' as until from outbox"
            + " where topic = 'tanggap.appointment.state' and partition_key = ? order by position",
        id);
  }

  @Test
  void aNewNameWaitsForAnEndAndTellsItToo() throws SQLException {
    Response renamed =
        during(
            "update appointment set valid_to = date '2024-05-31', version = version + 1"
                + " where id = cast(? as uuid)",
            appointment,
            () -> rename("Siti Baru"));
    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/appointments/" + appointment)
                .jsonPath()
                .getString("validTo"))
        .isEqualTo("2024-05-31");
    assertThat(told(appointment))
        .last()
        .isEqualTo(Map.of("name", "Siti Baru", "until", "2024-05-31"));
  }

  @Test
  void anAppointmentMadeWhileTheNameChangesIsToldWithTheNewOne() throws SQLException {
    String unit = registry.unit("DINSOS");
    Response appointed =
        during(
            "update person set name = 'Siti Baru', version = version + 1"
                + " where id = cast(? as uuid)",
            person,
            () -> registry.appoint(person, unit, "PRIMARY_ADMIN", "2024-01-02"));
    assertThat(appointed.statusCode()).as(appointed.asString()).isEqualTo(201);
    assertThat(told(appointed.jsonPath().getString("id")))
        .extracting(event -> event.get("name"))
        .containsExactly("Siti Baru");
  }

  @Test
  void aNewNameNeitherFillsNorEmptiesAPost() throws SQLException {
    String post = "/api/v1/appointments/vacancies?count=true";
    String before = registry.coordinator().get(post).asString();
    during(
        "update unit set changed_at = changed_at where id = cast(? as uuid)",
        registry.unit("DINKES"),
        () -> {
          // a second primary admin has to wait for the unit; the new name does not
          assertThat(rename("Siti Baru").statusCode()).isEqualTo(200);
          Response second =
              registry.appoint(
                  registry.person("dua" + registry.suffix() + "@contoh.example"),
                  registry.unit("DINKES"),
                  "PRIMARY_ADMIN",
                  "2024-01-02");
          assertThat(second.statusCode()).as(second.asString()).isEqualTo(409);
          return second;
        });
    assertThat(registry.coordinator().get(post).asString()).isEqualTo(before);
  }
}
