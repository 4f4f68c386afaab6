package id.tanggap.account.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.account.rest.credential.Safe;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialWatchTest {
  private static final Instant START = Instant.parse("2026-06-01T03:00:00Z");
  private static final String END = "2026-07-31T03:00:00Z";

  @Inject CredentialWatch watch;
  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private void at(String instant) throws Throwable {
    clock.set(Instant.parse(instant));
    VertxContextSupport.subscribeAndAwait(() -> watch.turnCredentials());
  }

  private static List<Object> thresholds(String id) {
    return Db.query(
            "select threshold_days from credential_alert where credential_id = ?"
                + " order by raised_at",
            UUID.fromString(id))
        .stream()
        .map(row -> row.get("threshold_days"))
        .toList();
  }

  private static JsonPath account(Safe safe) {
    return safe.registry().coordinator().get("/api/v1/accounts/" + safe.account()).jsonPath();
  }

  private static JsonPath alerts(Safe safe) {
    return safe.owner().get("/api/v1/credentials/alerts").jsonPath();
  }

  private static void publish(
      Safe safe, String type, String publication, String event, String json) {
    KafkaProbe.sendEvent(
        Topics.PUBLICATION_EVENTS,
        safe.account(),
        type,
        publication,
        safe.registry().region(),
        event,
        json);
  }

  private static void planned(Safe safe, String publication, String due, long version) {
    planned(safe, publication, UUID.randomUUID().toString(), due, version);
  }

  private static void planned(
      Safe safe, String publication, String event, String due, long version) {
    publish(
        safe,
        EventTypes.PUBLICATION_PLANNED_V1,
        publication,
        event,
        """
        {"id": "%s", "region": "%s", "contentId": "%s", "accountId": "%s", "unitId": "%s",
         "dueAt": "%s", "zone": "Asia/Jakarta", "mode": "CONNECTED", "version": %d}
        """
            .formatted(
                publication,
                safe.registry().region(),
                UUID.randomUUID(),
                safe.account(),
                UUID.randomUUID(),
                due,
                version));
  }

  private static void cancelled(Safe safe, String publication, String event) {
    publish(
        safe,
        EventTypes.PUBLICATION_CANCELLED_V1,
        publication,
        event,
        """
        {"id": "%s", "region": "%s", "contentId": "%s", "accountId": "%s",
         "at": "2026-07-28T03:00:00Z"}
        """
            .formatted(publication, safe.registry().region(), UUID.randomUUID(), safe.account()));
  }

  private static void awaitScheduled(Safe safe, int count) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (scheduled(safe) != count && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(scheduled(safe)).isEqualTo(count);
  }

  private static void awaitPlanned(String publication) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!known(publication) && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(known(publication)).isTrue();
  }

  private static boolean known(String publication) {
    return !Db.query(
            "select 1 from scheduled_publication where publication_id = ?",
            UUID.fromString(publication))
        .isEmpty();
  }

  private static int scheduled(Safe safe) {
    return Db.query(
            "select 1 from scheduled_publication where account_id = ?",
            UUID.fromString(safe.account()))
        .size();
  }

  @Test
  void eachThresholdIsToldOnceAndTheAccountFollows() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", END);
    safe.reported(id, 1, "OK");
    at("2026-07-01T02:59:59Z");
    assertThat(thresholds(id)).isEmpty();
    assertThat(account(safe).getString("credentialHealth")).isEqualTo("HEALTHY");
    at("2026-07-01T03:00:00Z");
    assertThat(thresholds(id)).containsExactly(30);
    assertThat(account(safe).getString("credentialHealth")).isEqualTo("EXPIRING");
    for (String instant :
        List.of(
            "2026-07-17T03:00:00Z",
            "2026-07-17T04:00:00Z",
            "2026-07-24T03:00:00Z",
            "2026-07-28T03:00:00Z",
            "2026-07-30T03:00:00Z")) {
      at(instant);
    }
    assertThat(thresholds(id)).containsExactly(30, 14, 7, 3, 1);
    assertThat(alerts(safe).getList("items.thresholdDays")).containsExactly(1);
    at(END);
    assertThat(safe.seen(id).getString("health")).isEqualTo("EXPIRED");
    assertThat(account(safe).getString("credentialHealth")).isEqualTo("EXPIRED");
    assertThat(safe.replaced(id, "baru", "2027-06-01T00:00:00Z").statusCode()).isEqualTo(200);
    assertThat(alerts(safe).getList("items")).isEmpty();
  }

  @Test
  void manyReplicasTellOnce() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", END);
    clock.set(Instant.parse("2026-07-24T03:00:00Z"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(
            threads.submit(
                () ->
                    assertThatCode(
                            () ->
                                VertxContextSupport.subscribeAndAwait(
                                    () -> watch.turnCredentials()))
                        .doesNotThrowAnyException()));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(thresholds(id)).containsExactly(7);
    assertThat(
            safe.registry()
                .coordinator()
                .get("/api/v1/history-entries?subjectId=" + id)
                .jsonPath()
                .getList("items.action"))
        .containsExactly("TIME_PASSED", "STORED");
  }

  @Test
  void whatIsPlannedMakesAnAlertMoreUrgent() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    safe.stored("akses", END);
    at("2026-07-28T03:00:00Z");
    assertThat(alerts(safe).getString("items[0].urgency")).isEqualTo("MEDIUM");
    String before = UUID.randomUUID().toString();
    String after = UUID.randomUUID().toString();
    planned(safe, before, "2026-07-29T03:00:00Z", 1);
    planned(safe, after, "2026-07-30T03:00:00Z", 1);
    planned(safe, after, "2026-08-05T03:00:00Z", 2);
    awaitScheduled(safe, 2);
    String last = UUID.randomUUID().toString();
    planned(safe, last, "2026-07-29T05:00:00Z", 1);
    awaitScheduled(safe, 3);
    JsonPath alert = alerts(safe);
    assertThat(alert.getInt("items[0].scheduledPublications")).isEqualTo(3);
    assertThat(alert.getInt("items[0].publicationsAtRisk")).isEqualTo(1);
    assertThat(alert.getInt("items[0].weight")).isEqualTo(6);
    assertThat(alert.getString("items[0].urgency")).isEqualTo("CRITICAL");
    cancelled(safe, after, UUID.randomUUID().toString());
    awaitScheduled(safe, 2);
    assertThat(alerts(safe).getInt("items[0].weight")).isEqualTo(5);
    assertThat(
            safe.owner()
                .get("/api/v1/credentials/alerts?urgency=CRITICAL")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void aMissedPublicationIsAwaitedNoMoreUntilItGetsANewTime() throws InterruptedException {
    clock.set(START);
    Safe safe = Safe.fresh();
    String publication = UUID.randomUUID().toString();
    planned(safe, publication, "2026-07-29T03:00:00Z", 1);
    awaitScheduled(safe, 1);
    publish(
        safe,
        EventTypes.PUBLICATION_MISSED_V1,
        publication,
        UUID.randomUUID().toString(),
        """
        {"id": "%s", "region": "%s", "contentId": "%s", "accountId": "%s", "unitId": "%s",
         "dueAt": "2026-07-29T03:00:00Z", "at": "2026-07-29T04:00:00Z"}
        """
            .formatted(
                publication,
                safe.registry().region(),
                UUID.randomUUID(),
                safe.account(),
                UUID.randomUUID()));
    awaitScheduled(safe, 0);
    planned(safe, publication, "2026-08-05T03:00:00Z", 4);
    awaitScheduled(safe, 1);
  }

  @Test
  void aPublicationStaysOverWhenTheTopicIsReadAgainAndOnlyItsEndIsRemembered() throws Throwable {
    Safe safe = Safe.fresh();
    String gone = UUID.randomUUID().toString();
    String plan = UUID.randomUUID().toString();
    String end = UUID.randomUUID().toString();
    planned(safe, gone, plan, "2026-07-01T03:00:00Z", 1);
    awaitScheduled(safe, 1);
    cancelled(safe, gone, end);
    awaitScheduled(safe, 0);
    assertThat(Db.update("delete from processed_event where event_id = ?", plan)).isEqualTo(1);
    forgetEnd(gone);

    planned(safe, gone, plan, "2026-07-01T03:00:00Z", 1);
    cancelled(safe, gone, end);
    String last = UUID.randomUUID().toString();
    planned(safe, last, "2026-07-02T03:00:00Z", 1);

    awaitPlanned(last);
    assertThat(scheduled(safe)).isEqualTo(1);
  }

  private static void forgetEnd(String publication) {
    assertThat(
            Db.update(
                "delete from publication_end where publication_id = ?",
                UUID.fromString(publication)))
        .isEqualTo(1);
  }

  @Test
  void theMostUrgentComesFirstAndPagesJoin() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    safe.stored("akses", END);
    Map<String, Object> body = safe.oauth("x", null, "2026-07-10T03:00:00Z");
    body.put("kind", "PAGE_TOKEN");
    body.put("secrets", Map.of("accessToken", "halaman"));
    safe.owner().body(body).post("/api/v1/credentials").then().statusCode(201);
    at("2026-07-08T03:00:00Z");
    JsonPath first = safe.owner().get("/api/v1/credentials/alerts?limit=1").jsonPath();
    assertThat(first.getString("items[0].kind")).isEqualTo("PAGE_TOKEN");
    JsonPath second =
        safe.owner()
            .get("/api/v1/credentials/alerts?limit=1&cursor=" + first.getString("nextCursor"))
            .jsonPath();
    assertThat(second.getString("items[0].kind")).isEqualTo("OAUTH2_TOKEN");
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(
            safe.registry()
                .as("lain", List.of("DINSOS"), "unit-admin")
                .get("/api/v1/credentials/alerts")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void theSecretsOfARetiredAccountAreDestroyedAndAlarmNobody() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", END);
    at("2026-07-25T03:00:00Z");
    assertThat(alerts(safe).getList("items")).hasSize(1);
    for (String who : List.of("satu", "dua")) {
      safe.registry()
          .as(who, List.of(), "coordinator")
          .body(Map.of("reason", "Ganti", "archiveWaiver", "Kosong"))
          .post("/api/v1/accounts/" + safe.account() + "/retire")
          .then()
          .statusCode(200);
    }
    assertThat(alerts(safe).getList("items")).as("before the watch comes by").isEmpty();
    VertxContextSupport.subscribeAndAwait(() -> watch.endCredentials());
    assertThat(
            Db.query(
                "select credential_id from credential_secret where credential_id = ?",
                UUID.fromString(id)))
        .isEmpty();
    assertThat(safe.seen(id).getString("health")).isEqualTo("REVOKED");
    assertThat(safe.seen(id).getString("proofDueAt")).isNull();
    assertThat(
            safe.registry()
                .coordinator()
                .get("/api/v1/history-entries?subjectType=CREDENTIAL&subjectId=" + id)
                .jsonPath()
                .getString("items[0].action"))
        .isEqualTo("REVOKED");
  }

  @Test
  void aRevokedCredentialWithoutASecondProofCostsControl() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", null);
    safe.reported(id, 1, "TOKEN_REVOKED");
    clock.set(Instant.parse("2026-06-15T02:59:59Z"));
    VertxContextSupport.subscribeAndAwait(() -> watch.dropUnprovedControl());
    assertThat(account(safe).getString("controlLevel")).isEqualTo("L1");
    clock.set(Instant.parse("2026-06-15T03:00:00Z"));
    VertxContextSupport.subscribeAndAwait(() -> watch.dropUnprovedControl());
    assertThat(account(safe).getString("controlLevel")).isEqualTo("L0");
    assertThat(account(safe).getString("controlExpiresAt")).isNull();
    assertThat(
            safe.registry()
                .coordinator()
                .get("/api/v1/history-entries?subjectId=" + safe.account())
                .jsonPath()
                .getList("items.action"))
        .contains("CONTROL_LOST");
  }

  @Test
  void aSecondProofWithinTheGraceKeepsControl() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", null);
    safe.reported(id, 1, "TOKEN_REVOKED");
    clock.set(Instant.parse("2026-06-10T03:00:00Z"));
    String account = "/api/v1/accounts/" + safe.account();
    safe.registry().coordinator().body(Map.of("reason", "Diperiksa")).post(account + "/suspend");
    safe.registry()
        .coordinator()
        .body(Map.of("reason", "Selesai", "evidence", "BA 1/2026", "accessRenewed", true))
        .post(account + "/reinstate")
        .then()
        .statusCode(200);
    clock.set(Instant.parse("2026-06-15T03:00:00Z"));
    VertxContextSupport.subscribeAndAwait(() -> watch.dropUnprovedControl());
    assertThat(account(safe).getString("controlLevel")).isEqualTo("L2");
    assertThat(safe.seen(id).getString("proofDueAt")).isNull();
  }

  @Test
  void aCredentialThatWorksAgainKeepsControl() throws Throwable {
    clock.set(START);
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", null);
    safe.reported(id, 1, "TOKEN_REVOKED");
    safe.replaced(id, "baru", null);
    safe.reported(id, 2, "OK");
    clock.set(Instant.parse("2026-06-20T03:00:00Z"));
    VertxContextSupport.subscribeAndAwait(() -> watch.dropUnprovedControl());
    assertThat(account(safe).getString("controlLevel")).isEqualTo("L1");
  }
}
