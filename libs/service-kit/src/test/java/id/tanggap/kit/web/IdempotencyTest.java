package id.tanggap.kit.web;

import static id.tanggap.kit.testapp.web.Client.as;
import static id.tanggap.kit.testapp.web.Client.coordinator;
import static id.tanggap.kit.testapp.web.Client.problem;
import static id.tanggap.kit.testapp.web.Client.thing;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class IdempotencyTest {
  private static final String THINGS = "/api/v1/things";
  private static final String WAITING =
      "select pid from pg_stat_activity where wait_event_type = 'Lock'"
          + " and datname = current_database()";

  @Inject IdempotencyKeys keys;

  private final String key = UUID.randomUUID().toString();

  private static ExtractableResponse<Response> post(String token, String key, Object body) {
    return as(token)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post(THINGS)
        .then()
        .extract();
  }

  private ExtractableResponse<Response> post(Object body) {
    return post(Tokens.coordinator(), key, body);
  }

  private static long things(Map<String, Object> thing) {
    return Db.query("select 1 from thing where code = ?", thing.get("code")).size();
  }

  @Test
  void repeatsTheFirstAnswerWithoutDoingTheThingAgain() {
    Map<String, Object> thing = thing();

    var first = post(thing);
    var second = post(thing);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
    assertThat(second.<Map<String, Object>>path("")).isEqualTo(first.<Map<String, Object>>path(""));
    assertThat(things(thing)).isEqualTo(1);
  }

  @Test
  void keepsNoAnswerInTheClearWhereTheServiceHasASeal() {
    Map<String, Object> thing = thing();

    var first = post(thing);

    String kept =
        Db.query("select body from idempotency_key where key = ?", key)
            .get(0)
            .get("body")
            .toString();
    assertThat(first.asString()).contains(thing.get("code").toString());
    assertThat(kept).startsWith("sealed:").doesNotContain(thing.get("code").toString());
    assertThat(post(thing).asString()).isEqualTo(first.asString());
  }

  @Test
  void refusesTheSameKeyForAnotherRequest() {
    post(thing());

    problem(
        coordinator()
            .contentType("application/json")
            .header("Idempotency-Key", key)
            .body(thing())
            .post(THINGS),
        422,
        "idempotency-key-reused");
    problem(
        coordinator()
            .contentType("text/csv")
            .header("Idempotency-Key", key)
            .body("code,name\nA,B\n")
            .post(THINGS + "/import"),
        422,
        "idempotency-key-reused");
  }

  @Test
  void keepsTheKeysOfPeopleAndRegionsApart() {
    var mine = post(thing());
    var theirs = post(Tokens.coordinatorOf("32.77"), key, thing());

    assertThat(theirs.statusCode()).isEqualTo(201);
    assertThat(theirs.header("Location")).isNotEqualTo(mine.header("Location"));
  }

  @Test
  void leavesTheKeyFreeWhenTheThingFails() {
    Map<String, Object> tooBig = new HashMap<>(thing());
    tooBig.put("size", 2000);
    assertThat(post(tooBig).statusCode()).isEqualTo(422);

    Map<String, Object> right = new HashMap<>(tooBig);
    right.put("size", 20);
    assertThat(post(right).statusCode()).isEqualTo(201);
  }

  @Test
  void makesASecondCallWaitForTheFirstAndRepeatsItsAnswer() throws SQLException {
    Map<String, Object> thing = thing();
    List<CompletableFuture<ExtractableResponse<Response>>> calls;
    // threads of its own: the common pool has a single one on a machine with two cores
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try (Connection connection = Db.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table thing in exclusive mode");

      calls =
          Stream.of(1, 2)
              .map(call -> CompletableFuture.supplyAsync(() -> post(thing), callers))
              .toList();
      // one waits for the table, the other for the key of the first
      await().atMost(Duration.ofSeconds(20)).until(() -> Db.query(WAITING).size() == 2);
      connection.rollback();
    } finally {
      callers.shutdown();
    }

    var answers = calls.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers.get(0).header("Location")).isEqualTo(answers.get(1).header("Location"));
    assertThat(answers.stream().map(answer -> answer.header("Idempotency-Replayed")))
        .containsExactlyInAnyOrder(null, "true");
    assertThat(things(thing)).isEqualTo(1);
  }

  @Test
  void worksForAnonymousCallersWithAKeyThatNobodyGuesses() {
    Map<String, String> report = Map.of("text", "Lampu jalan padam");
    String first = report(key, report).then().statusCode(201).extract().path("trackingCode");

    assertThat(report(key, report).<String>path("trackingCode")).isEqualTo(first);
    problem(report("pendek", report), 400, "malformed-idempotency-key");
  }

  private static Response report(String key, Object body) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/public/v1/reports");
  }

  @Test
  void forgetsAKeyAfterADay() {
    Map<String, Object> thing = thing();
    post(thing);
    expire();

    // the thing itself remembers: the second call is a new one now
    assertThat(post(thing).statusCode()).isEqualTo(409);
  }

  @Test
  void purgesExpiredKeysOnly() {
    post(thing());
    expire();
    String fresh = UUID.randomUUID().toString();
    post(Tokens.coordinator(), fresh, thing());

    InVertx.run(keys::purge);

    assertThat(Db.query("select 1 from idempotency_key where key = ?", key)).isEmpty();
    assertThat(Db.query("select 1 from idempotency_key where key = ?", fresh)).hasSize(1);
  }

  private void expire() {
    Db.update(
        "update idempotency_key set expires_at = now() - interval '1 minute' where key = ?", key);
  }
}
