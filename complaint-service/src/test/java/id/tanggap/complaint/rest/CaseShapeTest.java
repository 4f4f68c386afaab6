package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CaseShapeTest {

  @Inject TestClock clock;
  @Inject Workers workers;

  private Desk desk;

  @BeforeEach
  void openTheDesk() {
    desk = new Desk();
    // Monday 09:00 in Jakarta
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private Desk.Filed secret(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("visibility", "SECRET"));
    body.putAll(more);
    return desk.registered(body);
  }

  private static Map<String, Object> into(Desk.Filed parent) {
    return Map.of("into", parent.id(), "reason", "Lubang yang sama");
  }

  @Test
  void theReporterOfADuplicateFollowsTheCaseThatGoesOn() {
    Desk.Filed parent = desk.answered(desk.phoned());
    Desk.Filed child = desk.triaged(desk.phoned());
    desk.step(child, "merge", into(parent))
        .statusCode(200)
        .body("state", equalTo("DUPLICATE"))
        .body("outcome", equalTo("DUPLICATE"))
        .body("mergedInto", equalTo(parent.id()));
    assertThat(desk.clock(child, "RESOLUTION")).containsEntry("state", "CANCELLED");
    assertThat(desk.tracked(child).getString("follows.status")).isEqualTo("IN_PROGRESS");
    assertThat(desk.tracked(child).getList("follows.answers.text"))
        .containsExactly("Ditambal besok.");
    desk.done(parent, "resolve", Map.of("outcome", "FIXED"));
    assertThat(desk.tracked(child).getString("follows.outcome")).isEqualTo("FIXED");
    assertThat(desk.events(parent)).contains("DUPLICATE_ADDED");
    desk.historyIsIntact(parent);
    desk.historyIsIntact(child);
  }

  @Test
  void aMergedCaseComesBackWithItsClocksAsIfTheyHadNeverStopped() {
    Desk.Filed child = desk.assigned(desk.phoned());
    Desk.Filed untouched = desk.assigned(desk.phoned());
    desk.done(child, "merge", into(desk.phoned()));
    clock.set(Instant.parse("2026-11-03T09:00:00Z"));
    workers.watch();
    assertThat(desk.events(child)).as("its timer sleeps").doesNotContain("ACCEPT_OVERDUE");
    desk.step(child, "unmerge", Map.of("reason", "Lubang lain"))
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("mergedInto", nullValue());
    for (String kind : List.of("RESOLUTION", "FIRST_RESPONSE", "ACCEPT")) {
      for (String member : List.of("state", "dueAt", "consumedSeconds")) {
        assertThat(desk.clock(child, kind).get(member))
            .as("%s of %s", member, kind)
            .isEqualTo(desk.clock(untouched, kind).get(member));
      }
    }
    workers.watch();
    assertThat(desk.events(child)).contains("ACCEPT_OVERDUE");
    desk.historyIsIntact(child);
  }

  @Test
  void aMergeIsTakenBackWithinThirtyDaysOnly() {
    Desk.Filed child = desk.in("DUPLICATE", desk.phoned());
    clock.advance(Duration.ofDays(30).plusSeconds(1));
    desk.step(child, "unmerge", Map.of("reason", "Lubang lain"))
        .statusCode(422)
        .body("code", equalTo("unmerge-too-late"));
  }

  @Test
  void noMergeLeadsToItselfToADuplicateOrToWhoShowsMore() {
    Desk.Filed one = desk.phoned();
    desk.step(one, "merge", into(one)).statusCode(422).body("code", equalTo("merge-into-itself"));
    desk.step(one, "merge", into(desk.in("DUPLICATE", desk.phoned())))
        .statusCode(422)
        .body("code", equalTo("merge-into-merged"));
    desk.step(secret(Map.of()), "merge", into(one))
        .statusCode(422)
        .body("code", equalTo("merge-lowers-secrecy"));
    desk.step(one, "merge", Map.of("into", UUID.randomUUID().toString(), "reason", "x"))
        .statusCode(404);
    Desk.Filed abroad = new Desk().phoned();
    desk.step(one, "merge", into(abroad)).statusCode(404);
  }

  @Test
  void aSecretCaseIsNoParentForWhoMayNotKnowOfItNorShownThroughItsChild() {
    Desk.Filed parent = secret(Map.of("reportedUnitCode", "DINKES"));
    Desk.Filed child = desk.phoned();
    desk.step(desk.town.as("coordinator", "DINKES"), child.id(), "merge", into(parent))
        .statusCode(404);
    desk.done(child, "merge", into(parent));
    JsonPath tracked = desk.tracked(child);
    assertThat(tracked.getString("status")).isEqualTo("DUPLICATE");
    assertThat(tracked.getMap("follows")).as("no PIN was given for it").isNull();
  }

  @Test
  void crosswiseMergesEndWithOneOfThem() throws Exception {
    for (int round = 0; round < 8; round++) {
      Desk.Filed one = desk.phoned();
      Desk.Filed two = desk.phoned();
      List<Integer> statuses =
          together(
              () -> desk.step(one, "merge", into(two)).extract().statusCode(),
              () -> desk.step(two, "merge", into(one)).extract().statusCode());
      assertThat(statuses).containsExactlyInAnyOrder(200, 422);
      desk.historyIsIntact(one);
      desk.historyIsIntact(two);
    }
  }

  @SafeVarargs
  private static List<Integer> together(Callable<Integer>... calls) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(calls.length);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    for (Callable<Integer> call : calls) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return call.call();
              }));
    }
    start.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    pool.shutdown();
    return statuses;
  }

  @Test
  void aReportOfTwoThingsBecomesTwoCasesOfOneReporter() {
    Desk.Filed first =
        desk.registered(
            Map.of(
                "reporter",
                Map.of("name", "Contoh Warga", "phone", "081234567890"),
                "receivedAt",
                "2026-10-30T02:00:00Z"));
    JsonPath second =
        desk.step(
                first,
                "split",
                Map.of(
                    "text", "Lampu juga mati, hubungi 081234567890",
                    "category", "Lampu",
                    "reason", "Dua dinas"))
            .statusCode(201)
            .body("state", equalTo("NEW"))
            .body("text", equalTo("Lampu juga mati, hubungi [TELEPON]"))
            .body("reporterKnown", equalTo(true))
            .body("receivedAt", equalTo("2026-10-30T02:00:00Z"))
            .extract()
            .jsonPath();
    assertThat(desk.tracked(first).getList("related"))
        .containsExactly(second.getString("trackingCode"));
    assertThat(desk.events(first)).contains("SPLIT");
    assertThat(desk.state(first)).isEqualTo("NEW");
    desk.step(
            new Desk.Filed(second.getString("id"), null, null),
            "unmask",
            Map.of("reason", "Menghubungi"))
        .statusCode(200)
        .body("reporter.name", equalTo("Contoh Warga"));
    desk.step(desk.in("REJECTED", desk.phoned()), "split", Map.of("text", "x", "reason", "y"))
        .statusCode(409);
  }

  @Test
  void aCaseThatWasSplitOffIsAnsweredInTheThreadOfTheFirst() {
    String comment = "dua-" + desk.town.region;
    desk.town.deliver(
        desk.town.delivery(
            desk.town.comment("add", comment, null, "Jalan dan lampu", clock.instant(), "w")));
    workers.process();
    Desk.Filed first =
        desk.registered(
            Map.of("interactionId", desk.town.interaction(comment).get("id").toString()));
    JsonPath second =
        desk.step(first, "split", Map.of("text", "Lampu mati", "reason", "Dua dinas"))
            .statusCode(201)
            .extract()
            .jsonPath();
    Desk.Filed split =
        new Desk.Filed(second.getString("id"), second.getString("trackingCode"), null);
    desk.done(split, "ask", Map.of("text", "Lampu yang mana?"));
    workers.send();
    assertThat(FakeGraph.postedTo(comment))
        .singleElement()
        .satisfies(posted -> assertThat(posted.message()).contains(split.code()));
  }

  @Test
  void aReportIsWithdrawnByItsReporterOrForHim() {
    Desk.Filed own = desk.assigned(desk.phoned());
    desk.says(own, "withdraw", Map.of("reason", "Sudah beres"))
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    assertThat(desk.shown(own, "").getString("outcome")).isEqualTo("WITHDRAWN");
    assertThat(desk.shown(own, "/assignments").getString("items[0].state")).isEqualTo("ENDED");
    assertThat(Desk.rows("case_timer", own)).isEmpty();
    Desk.Filed other = desk.phoned();
    desk.done(other, "withdraw", Map.of("reason", "Diminta lewat telepon"));
    desk.says(desk.in("CLOSED", desk.phoned()), "withdraw", Map.of()).statusCode(409);
  }

  @Test
  void aWhistleblowersReportIsNotWithdrawnOnceAssigned() {
    Desk.Filed filed = secret(Map.of("class", "WHISTLEBLOWING"));
    desk.assigned(filed);
    desk.says(filed, "withdraw", Map.of())
        .statusCode(422)
        .body("code", equalTo("whistleblowing-stays"));
  }

  @Test
  void whoFiledWithoutANameStillReadsTheCaseByItsPinWhenItIsMadeSecret() {
    Desk.Filed filed = desk.filedByForm();
    Desk.Filed codeOnly = new Desk.Filed(filed.id(), filed.code(), null);
    assertThat(desk.tracked(codeOnly).getString("status")).isEqualTo("NEW");

    desk.step(filed, "visibility", Map.of("visibility", "SECRET"))
        .statusCode(200)
        .body("visibility", equalTo("SECRET"))
        .body("pin", nullValue());

    desk.says(codeOnly, "withdraw", Map.of()).statusCode(404);
    assertThat(desk.tracked(filed).getString("status")).isEqualTo("NEW");
  }

  @Test
  void aCaseBecomesSecretWithAFreshPinAndOpenOnlyWithConsent() {
    Desk.Filed filed = desk.inProgress(desk.phoned());
    String pin =
        desk.step(
                desk.town.as("unit-admin", "DPUPR"),
                filed.id(),
                "visibility",
                Map.of("visibility", "SECRET"))
            .statusCode(200)
            .body("visibility", equalTo("SECRET"))
            .extract()
            .path("pin");
    desk.says(filed, "confirm", Map.of()).statusCode(404);
    assertThat(desk.tracked(new Desk.Filed(filed.id(), filed.code(), pin)).getString("status"))
        .isEqualTo("IN_PROGRESS");
    Town.with(desk.town.as("leader"))
        .get("/api/v1/complaints/" + filed.id())
        .then()
        .statusCode(404);
    desk.step(filed, "visibility", Map.of("visibility", "PUBLIC"))
        .statusCode(422)
        .body("code", equalTo("consent-missing"));
    desk.step(
            filed,
            "visibility",
            Map.of("visibility", "PUBLIC", "consent", "Telepon pelapor 081234567890"))
        .statusCode(200)
        .body("pin", nullValue());
    assertThat(desk.tracked(filed).getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(desk.shown(filed, "/timeline").getList("items.reason"))
        .contains("SECRET -> PUBLIC: Telepon pelapor [TELEPON]");
  }

  @Test
  void aTamperedHistoryIsFoundOut() throws Exception {
    Desk.Filed filed = desk.resolved(desk.phoned());
    desk.historyIsIntact(filed);
    try (java.sql.Connection db = Db.connect();
        java.sql.Statement statement = db.createStatement()) {
      statement.execute("alter table complaint_log disable trigger complaint_log_append_only");
      statement.execute(
          "update complaint_log set actor_name = 'Orang Lain' where sequence = 3 and complaint_id = '"
              + filed.id()
              + "'");
      statement.execute("alter table complaint_log enable trigger complaint_log_append_only");
    }
    JsonPath check = desk.shown(filed, "/timeline/verification");
    assertThat(check.getBoolean("intact")).isFalse();
    assertThat(check.getString("finding")).isEqualTo("LINE_CHANGED");
    assertThat(check.getInt("brokenAt")).isEqualTo(3);
  }
}
