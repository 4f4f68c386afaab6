package id.tanggap.account.rest.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryResourceTest {
  private static final String HISTORY = "/api/v1/history-entries";

  @Inject History history;

  private void record(String region, int number, UUID subject) throws Throwable {
    List<History.Change> changes =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    new History.Change(
                        region,
                        SubjectType.TRAINING,
                        subject,
                        "REVISED",
                        new Actor("sub-" + region, "Contoh Auditor"),
                        Instant.now(),
                        Map.of("zeta", i, "alpha", LocalDate.of(2026, 2, 19)),
                        Map.of("alpha", List.of("ä", "\"")))) // what JSON must escape
            .toList();
    VertxContextSupport.subscribeAndAwait(
        () -> Panache.withTransaction(() -> history.record(changes)));
  }

  private static JsonPath verified(Registry registry) {
    return registry
        .coordinator()
        .get(HISTORY + "/verification")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void changesAreListedNewestFirstPageByPage() throws Throwable {
    Registry registry = Registry.fresh();
    UUID subject = UUID.randomUUID();
    record(registry.region(), 3, subject);
    String list = HISTORY + "?limit=2&subjectType=TRAINING&subjectId=" + subject;
    JsonPath first = registry.coordinator().get(list).jsonPath();
    assertThat(first.getList("items.before.zeta")).isEqualTo(List.of(2, 1));
    assertThat(first.getString("items[0].before.alpha")).isEqualTo("2026-02-19");
    assertThat(first.getString("items[0].after.alpha[0]")).isEqualTo("ä");
    assertThat(first.getString("items[0].actorName")).isEqualTo("Contoh Auditor");
    JsonPath second =
        registry.coordinator().get(list + "&cursor=" + first.getString("nextCursor")).jsonPath();
    assertThat(second.getList("items.before.zeta")).isEqualTo(List.of(0));
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(registry.coordinator().get(HISTORY + "?actorId=nobody").jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void writersThatMeetLeaveOneWholeChain() throws Throwable {
    Registry registry = Registry.fresh();
    long before = verified(registry).getLong("entries");
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        all.add(
            writers.submit(
                () ->
                    assertThatCode(() -> record(registry.region(), 3, UUID.randomUUID()))
                        .doesNotThrowAnyException()));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      writers.shutdownNow();
    }
    JsonPath verdict = verified(registry);
    assertThat(verdict.getBoolean("intact")).isTrue();
    assertThat(verdict.getLong("entries")).isEqualTo(before + 72);
  }

  @Test
  void anAlteredEntryIsFound() throws Throwable {
    Registry registry = Registry.fresh();
    record(registry.region(), 5, UUID.randomUUID());
    long last = verified(registry).getLong("entries");
    tamper(
        "update history set actor_name = 'Orang lain' where region = '%s' and sequence = %d"
            .formatted(registry.region(), last - 2));
    JsonPath verdict = verified(registry);
    assertThat(verdict.getBoolean("intact")).isFalse();
    assertThat(verdict.getLong("brokenAt")).isEqualTo(last - 2);
    assertThat(verdict.getLong("entries")).isEqualTo(last - 3);
  }

  @Test
  void anEntryThatWasTakenOutIsFoundInTheMiddleAndAtTheEnd() throws Throwable {
    Registry middle = Registry.fresh();
    record(middle.region(), 5, UUID.randomUUID());
    long last = verified(middle).getLong("entries");
    String delete = "delete from history where region = '%s' and sequence = %d";
    tamper(delete.formatted(middle.region(), last - 1));
    assertThat(verified(middle).getLong("brokenAt")).isEqualTo(last - 1);

    Registry end = Registry.fresh();
    record(end.region(), 5, UUID.randomUUID());
    last = verified(end).getLong("entries");
    tamper(delete.formatted(end.region(), last));
    assertThat(verified(end).getLong("brokenAt")).isEqualTo(last);
  }

  @Test
  void aHeadThatWasMovedBackIsFound() throws Throwable {
    Registry registry = Registry.fresh();
    record(registry.region(), 5, UUID.randomUUID());
    long last = verified(registry).getLong("entries");
    tamper(
        ("update history_head set sequence = %2$d, hash = (select hash from history"
                + " where region = '%1$s' and sequence = %2$d) where region = '%1$s'")
            .formatted(registry.region(), last - 1));
    assertThat(verified(registry).getLong("brokenAt")).isEqualTo(last);
  }

  @Test
  void theDatabaseRefusesToChangeHistory() throws Throwable {
    Registry registry = Registry.fresh();
    record(registry.region(), 1, UUID.randomUUID());
    assertThatThrownBy(() -> Db.update("delete from history where region = ?", registry.region()))
        .rootCause()
        .hasMessageContaining("history is append-only");
  }

  @Test
  void historyIsForThoseWhoAnswerForTheRegionAndThoseWhoCheckThem() {
    Registry registry = Registry.fresh();
    assertThat(given().get(HISTORY).statusCode()).isEqualTo(401);
    assertThat(registry.as("auditor", List.of(), "auditor").get(HISTORY).statusCode())
        .isEqualTo(200);
    assertThat(registry.as("pic", List.of("X"), "unit-admin").get(HISTORY).statusCode())
        .isEqualTo(403);
    assertThat(given().auth().oauth2(Tokens.tampered()).get(HISTORY).statusCode()).isEqualTo(401);
  }

  @Test
  void theHistoryOfAnotherRegionIsNotSeen() throws Throwable {
    Registry one = Registry.fresh();
    UUID subject = UUID.randomUUID();
    record(one.region(), 1, subject);
    assertThat(
            Registry.fresh()
                .coordinator()
                .get(HISTORY + "?subjectId=" + subject)
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  private static void tamper(String sql) throws SQLException {
    try (Connection connection = Db.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table history disable trigger tr_history_append_only");
      statement.executeUpdate(sql);
      statement.execute("alter table history enable trigger tr_history_append_only");
    }
  }
}
