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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A unit moves while another is registered below it. The other side is played by a connection of
 * the test, which commits when the service is waiting for it.
 */
@QuarkusTest
class UnitMoveRaceTest {
  private Registry registry;

  @BeforeEach
  void tree() {
    registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\nSETDA,Setda,AGENCY,\nDINKES,Dinkes,AGENCY,\n"
            + "PKM,Puskesmas,AGENCY,DINKES\n");
  }

  private static void run(Connection in, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = in.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()");
        var row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** The answer to a request that has to wait until the other side commits. */
  private static Response waitedFor(Connection other, Supplier<Response> request)
      throws SQLException {
    int pid = pid(other);
    CompletableFuture<Response> answer = CompletableFuture.supplyAsync(request);
    await("the service to wait for the other side or to be done")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                answer.isDone()
                    || !Db.query(
                            "select pid from pg_stat_activity"
                                + " where ? = any(pg_blocking_pids(pid))",
                            pid)
                        .isEmpty());
    assertThat(answer).as("waits for what is not committed yet").isNotDone();
    other.commit();
    return answer.join();
  }

  @Test
  void aUnitThatIsRegisteredMeanwhileMovesAlong() throws SQLException {
    String setda = registry.unit("SETDA");
    String dinkes = registry.unit("DINKES");
    UUID parent = UUID.fromString(registry.unit("PKM"));
    UUID child = UUID.randomUUID();
    try (Connection other = Db.connect()) {
      other.setAutoCommit(false);
      // what a registration does
      run(other, "select 1 from region where region = ? for share", registry.region());
      run(other, "select 1 from unit where id = ? for update", parent);
      run(
          other,
          "insert into unit select (jsonb_populate_record(u, jsonb_build_object('id', ?::text,"
              + " 'code', 'PUSTU', 'parent_id', u.id, 'path', u.path || 'PUSTU/'))).*"
              + " from unit u where u.id = ?",
          child.toString(),
          parent);
      Response moved =
          waitedFor(
              other,
              () ->
                  registry
                      .coordinator()
                      .header("If-Match", "*")
                      .contentType("application/merge-patch+json")
                      .body(Map.of("parentId", setda))
                      .patch("/api/v1/units/" + dinkes));
      assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    }
    assertThat(Db.query("select path from unit where id = ?", child))
        .isEqualTo(List.of(Map.of("path", "/SETDA/DINKES/PKM/PUSTU/")));
  }

  @Test
  void aRegistrationWaitsForAMove() throws SQLException {
    try (Connection other = Db.connect()) {
      other.setAutoCommit(false);
      run(other, "select 1 from region where region = ? for no key update", registry.region());
      String parent = registry.unit("PKM");
      Response registered =
          waitedFor(
              other,
              () ->
                  registry
                      .coordinator()
                      .body(
                          Map.of(
                              "code",
                              "PUSTU",
                              "name",
                              "Pustu",
                              "type",
                              "AGENCY",
                              "parentId",
                              parent))
                      .post("/api/v1/units"));
      assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    }
  }
}
