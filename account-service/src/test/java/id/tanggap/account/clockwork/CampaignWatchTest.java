package id.tanggap.account.clockwork;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.directory.Sealer;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignWatchTest {
  private static final String CAMPAIGNS = "/api/v1/attestation-campaigns";
  private static final String OVERDUE = "attestationOverdueSince";
  private static final String DRIVES = "/api/v1/registration-drives";

  @Inject CampaignWatch watch;
  @Inject TestClock clock;
  @Inject Sealer sealer;

  @BeforeEach
  void firstOfJune() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static void run(Supplier<Uni<Void>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }

  /** As three replicas would, at the same moment. */
  private static void thrice(Supplier<Uni<Void>> work) {
    ExecutorService replicas = Executors.newFixedThreadPool(3);
    try {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(CompletableFuture.runAsync(() -> run(work), replicas));
      }
      running.forEach(CompletableFuture::join);
    } finally {
      replicas.shutdown();
    }
  }

  private static Registry withAccounts() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url\nDINKES,X,@k%s\nDINSOS,X,@s%s\n"
            .formatted(registry.suffix(), registry.suffix()));
    return registry;
  }

  private static String started(Registry registry, boolean suspend) {
    Response planned =
        registry
            .coordinator()
            .body(
                Map.of(
                    "name",
                    "Pernyataan 2026",
                    "opensOn",
                    "2026-06-01",
                    "dueOn",
                    "2026-06-30",
                    "ladder",
                    List.of(-7, 3),
                    "graceDays",
                    14,
                    "autoSuspend",
                    suspend))
            .post(CAMPAIGNS);
    assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
    String campaign = planned.jsonPath().getString("id");
    Response started = registry.coordinator().post(CAMPAIGNS + "/" + campaign + "/start");
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
    return campaign;
  }

  private static JsonPath attestations(Registry registry, String campaign) {
    return registry.coordinator().get("/api/v1/attestations?campaignId=" + campaign).jsonPath();
  }

  private static String attestationOf(Registry registry, String campaign, String unit) {
    return attestations(registry, campaign)
        .getString("items.find { it.unitCode == '" + unit + "' }.id");
  }

  private static JsonPath account(Registry registry, String unit) {
    return registry.coordinator().get("/api/v1/accounts?under=" + unit).jsonPath();
  }

  private static Response answer(Registry registry, String id, String unit, String body) {
    return registry
        .as("pic", List.of(unit), "unit-admin")
        .body(body)
        .post("/api/v1/attestations/" + id + "/answer");
  }

  private static List<Integer> rungs(Registry registry, String attestation) {
    return registry
        .coordinator()
        .get("/api/v1/attestations/" + attestation)
        .jsonPath()
        .getList("reminders.rung");
  }

  @Test
  void eachRungIsRecordedOnceForWhoHasNotAnsweredHoweverManyReplicasClimb() {
    Registry registry = withAccounts();
    String campaign = started(registry, false);
    String open = attestationOf(registry, campaign, "DINKES");
    String answered = attestationOf(registry, campaign, "DINSOS");
    thrice(watch::remindUnits);
    assertThat(rungs(registry, open)).isEmpty();
    clock.set(Instant.parse("2026-06-22T17:00:00Z"));
    thrice(watch::remindUnits);
    thrice(watch::remindUnits);
    assertThat(rungs(registry, open)).containsExactly(-7);
    answer(registry, answered, "DINSOS", "{\"answer\":\"CONFIRM\"}");
    clock.set(Instant.parse("2026-07-02T17:00:00Z"));
    thrice(watch::remindUnits);
    assertThat(rungs(registry, open)).containsExactly(-7, 3);
    assertThat(rungs(registry, answered)).containsExactly(-7);
    assertThat(
            Db.query(
                "select action from history where subject_id = cast(? as uuid)"
                    + " and action = 'UNITS_REMINDED'",
                campaign))
        .hasSize(2);
  }

  @Test
  void theAccountIsMarkedTheDayAfterTheDueDayAndNotBefore() {
    Registry registry = withAccounts();
    String campaign = started(registry, false);
    clock.set(Instant.parse("2026-06-30T16:59:59Z"));
    run(watch::passDeadlines);
    assertThat(attestations(registry, campaign).getList("items.state"))
        .containsExactly("OPEN", "OPEN");
    clock.set(Instant.parse("2026-06-30T17:00:00Z"));
    thrice(watch::passDeadlines);
    assertThat(attestations(registry, campaign).getList("items.state"))
        .containsExactly("OVERDUE", "OVERDUE");
    assertThat(account(registry, "DINKES").getString("items[0].attestationOverdueSince"))
        .isEqualTo("2026-07-01");
    assertThat(account(registry, "DINKES").getString("items[0].etag")).isEqualTo("\"1\"");
    assertThat(account(registry, "DINKES").getString("items[0].status")).isEqualTo("ACTIVE");
    String late = attestationOf(registry, campaign, "DINKES");
    assertThat(answer(registry, late, "DINKES", "{\"answer\":\"CONFIRM\"}").statusCode())
        .isEqualTo(200);
    assertThat(account(registry, "DINKES").getString("items[0].attestationOverdueSince")).isNull();
    assertThat(account(registry, "DINSOS").getString("items[0].attestationOverdueSince"))
        .isEqualTo("2026-07-01");
  }

  private List<Object> told(String account) {
    sealer.all();
    return Db.query(
            "select kind || ' ' || coalesce(attestation_overdue_since::text, '-') as said"
                + " from public_statement where account_id = cast(? as uuid) order by seq",
            account)
        .stream()
        .map(row -> row.get("said"))
        .toList();
  }

  private static JsonPath verified(Registry registry) {
    return given()
        .get("/public/v1/verify?platform=X&handle=@k" + registry.suffix())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void thePublicAndTheOtherServicesAreToldWhenTheMarkBeginsAndWhenItEnds() {
    Registry registry = withAccounts();
    String campaign = started(registry, false);
    String account = account(registry, "DINKES").getString("items[0].id");
    assertThat(told(account)).containsExactly("PUBLISHED -");
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    run(watch::passDeadlines);
    assertThat(
            registry.coordinator().get("/api/v1/accounts/" + account).jsonPath().getString(OVERDUE))
        .isEqualTo("2026-07-01");
    assertThat(told(account)).containsExactly("PUBLISHED -", "PUBLISHED 2026-07-01");
    JsonPath marked = verified(registry);
    assertThat(marked.getString("status")).isEqualTo("OFFICIAL");
    assertThat(marked.getString("account." + OVERDUE)).isEqualTo("2026-07-01");
    String region = "?region=" + registry.region();
    assertThat(given().get("/public/v1/accounts" + region).jsonPath().getList("items." + OVERDUE))
        .containsExactly("2026-07-01", "2026-07-01");
    assertThat(given().get("/public/v1/accounts.csv" + region).asString())
        .contains(",attestationOverdueSince")
        .contains(",2026-07-01");
    assertThat(given().get("/public/v1/accounts.atom" + region).asString())
        .contains("pernyataan unit belum diterima sejak 2026-07-01");
    answer(
        registry,
        attestationOf(registry, campaign, "DINKES"),
        "DINKES",
        "{\"answer\":\"CONFIRM\"}");
    assertThat(told(account)).containsExactly("PUBLISHED -", "PUBLISHED 2026-07-01", "PUBLISHED -");
    assertThat(verified(registry).getString("account." + OVERDUE)).isNull();
    assertThat(given().get("/public/v1/accounts" + region).jsonPath().getList("items." + OVERDUE))
        .containsExactlyInAnyOrder(null, "2026-07-01");
    assertThat(
            Db.query(
                "select payload->>'attestationOverdueSince' as said from outbox"
                    + " where partition_key = ? order by position",
                account))
        .extracting(event -> event.get("said"))
        .containsExactly(null, "2026-07-01", null);
  }

  @Test
  void theMarkGoesWithTheAccount() {
    Registry registry = withAccounts();
    started(registry, false);
    String account = account(registry, "DINKES").getString("items[0].id");
    // what nobody was told of is not withdrawn either
    assertThat(told(account)).containsExactly("PUBLISHED -");
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    run(watch::passDeadlines);
    for (String who : List.of("satu", "dua")) {
      registry
          .as(who, List.of(), "coordinator")
          .body(Map.of("reason", "Diganti", "archiveWaiver", "Kosong"))
          .post("/api/v1/accounts/" + account + "/retire")
          .then()
          .statusCode(200);
    }
    assertThat(told(account)).last().isEqualTo("WITHDRAWN -");
    JsonPath gone = verified(registry);
    assertThat(gone.getString("status")).isEqualTo("FORMERLY_OFFICIAL");
    assertThat(gone.getString("account." + OVERDUE)).isNull();
  }

  @Test
  void anAccountIsSuspendedOnceAfterTheGraceWhereTheCampaignSaysSo() {
    Registry registry = withAccounts();
    String campaign = started(registry, true);
    clock.set(Instant.parse("2026-07-14T16:59:59Z"));
    run(watch::passDeadlines);
    assertThat(account(registry, "DINKES").getString("items[0].status")).isEqualTo("ACTIVE");
    answer(
        registry,
        attestationOf(registry, campaign, "DINSOS"),
        "DINSOS",
        "{\"answer\":\"CONFIRM\"}");
    clock.set(Instant.parse("2026-07-14T17:00:00Z"));
    thrice(watch::passDeadlines);
    assertThat(account(registry, "DINKES").getString("items[0].status")).isEqualTo("SUSPENDED");
    assertThat(account(registry, "DINSOS").getString("items[0].status")).isEqualTo("ACTIVE");
    String suspended = account(registry, "DINKES").getString("items[0].id");
    JsonPath steps =
        registry.coordinator().get("/api/v1/accounts/" + suspended + "/history").jsonPath();
    assertThat(steps.getList("items.status")).containsExactly("ACTIVE", "SUSPENDED");
    assertThat(steps.getString("items[1].reason")).contains("2026-07-14", "Pernyataan 2026");
    assertThat(steps.getString("items[1].actor")).isEqualTo("Tanggap");
    assertThat(
            Db.query(
                "select payload->>'status' as status from outbox where partition_key = ?"
                    + " order by position desc limit 1",
                suspended))
        .extracting(event -> event.get("status"))
        .containsExactly("SUSPENDED");
  }

  @Test
  void anAccountThatCannotBeSuspendedIsSpared() {
    Registry registry = withAccounts();
    String campaign = started(registry, true);
    String account = account(registry, "DINKES").getString("items[0].id");
    registry
        .coordinator()
        .body(Map.of("reason", "Diganti"))
        .post("/api/v1/accounts/" + account + "/retire");
    clock.set(Instant.parse("2026-07-20T03:00:00Z"));
    run(watch::passDeadlines);
    assertThat(account(registry, "DINKES").getString("items[0].status"))
        .isEqualTo("RETIREMENT_REQUESTED");
    assertThat(
            attestations(registry, campaign)
                .getString("items.find { it.unitCode == 'DINKES' }.state"))
        .isEqualTo("OVERDUE");
  }

  @Test
  void anAccountThatEndedBeforeTheDueDayIsReleased() {
    Registry registry = withAccounts();
    String campaign = started(registry, true);
    String account = account(registry, "DINKES").getString("items[0].id");
    for (String who : List.of("satu", "dua")) {
      registry
          .as(who, List.of(), "coordinator")
          .body(Map.of("reason", "Diganti", "archiveWaiver", "Kosong"))
          .post("/api/v1/accounts/" + account + "/retire");
    }
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    run(watch::passDeadlines);
    JsonPath progress =
        registry.coordinator().get(CAMPAIGNS + "/" + campaign + "/progress").jsonPath();
    assertThat(progress.getInt("released")).isEqualTo(1);
    assertThat(progress.getInt("overdue")).isEqualTo(1);
    assertThat(progress.getInt("asked")).isEqualTo(2);
    assertThat(progress.getFloat("share")).isZero();
  }

  @Test
  void aClosedCampaignSuspendsNobodyAnyMore() {
    Registry registry = withAccounts();
    String campaign = started(registry, true);
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    run(watch::passDeadlines);
    Response early = registry.coordinator().post(CAMPAIGNS + "/" + campaign + "/close");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.jsonPath().getString("code")).isEqualTo("campaign-still-running");
    clock.set(Instant.parse("2026-07-15T03:00:00Z"));
    assertThat(registry.coordinator().post(CAMPAIGNS + "/" + campaign + "/close").statusCode())
        .isEqualTo(200);
    run(watch::passDeadlines);
    assertThat(account(registry, "DINKES").getString("items[0].status")).isEqualTo("ACTIVE");
  }

  @Test
  void theHeadOfAUnitSeesWhatIsOverdueThere() {
    Registry registry = withAccounts();
    String head = registry.person("kepala@contoh.example");
    registry.appoint(head, registry.unit("DINKES"), "LEADER", "2024-01-02");
    String campaign = started(registry, false);
    clock.set(Instant.parse("2026-06-25T03:00:00Z"));
    run(watch::remindUnits);
    String path = CAMPAIGNS + "/" + campaign + "/escalations";
    assertThat(registry.coordinator().get(path).jsonPath().getList("items")).isEmpty();
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    run(watch::passDeadlines);
    JsonPath own = registry.as("pic", List.of("DINKES"), "unit-admin").get(path).jsonPath();
    assertThat(own.getList("items.unitCode")).containsExactly("DINKES");
    assertThat(own.getString("items[0].leaderId")).isEqualTo(head);
    assertThat(own.getString("items[0].picId")).isNull();
    assertThat(own.getInt("items[0].reminders")).isEqualTo(1);
    assertThat(
            registry.coordinator().get(path + "?under=DINSOS").jsonPath().getList("items.unitCode"))
        .containsExactly("DINSOS");
  }

  @Test
  void aDriveIsCountedOnceADayAndClosesItself() {
    Registry registry = withAccounts();
    oblige(registry);
    Response opened =
        registry
            .coordinator()
            .body(
                Map.of(
                    "name", "Gerakan",
                    "dueOn", "2026-06-02",
                    "circle", Map.of("platforms", List.of("X", "INSTAGRAM"))))
            .post(DRIVES);
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    String drive = DRIVES + "/" + opened.jsonPath().getString("id");
    thrice(watch::countDrives);
    thrice(watch::countDrives);
    clock.set(Instant.parse("2026-06-02T03:00:00Z"));
    run(watch::countDrives);
    assertThat(registry.coordinator().get(drive).jsonPath().getString("state")).isEqualTo("OPEN");
    clock.set(Instant.parse("2026-06-02T17:00:00Z"));
    run(watch::countDrives);
    run(watch::countDrives);
    JsonPath progress = registry.coordinator().get(drive + "/progress").jsonPath();
    assertThat(progress.getString("drive.state")).isEqualTo("EXPIRED");
    assertThat(progress.getList("days.day"))
        .containsExactly("2026-06-01", "2026-06-02", "2026-06-03");
    assertThat(progress.getMap("current"))
        .containsEntry("obliged", 3)
        .containsEntry("fulfilled", 2)
        .containsEntry("lagging", 1);
    Response late =
        registry.coordinator().body(Map.of("reason", "Terlambat")).post(drive + "/cancel");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.jsonPath().getList("allowed")).isEmpty();
  }

  @Test
  void aDriveIsReachedWhenTheLastUnitHasReported() {
    Registry registry = withAccounts();
    oblige(registry);
    String drive =
        DRIVES
            + "/"
            + registry
                .coordinator()
                .body(Map.of("name", "Gerakan", "dueOn", "2026-06-30"))
                .post(DRIVES)
                .jsonPath()
                .getString("id");
    JsonPath lagging = registry.coordinator().get(drive + "/lagging").jsonPath();
    assertThat(lagging.getList("items.collect { it.unitCode + ' ' + it.platform }"))
        .containsExactly("PKM INSTAGRAM");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url\nPKM,INSTAGRAM,@pkm." + registry.suffix() + "\n");
    run(watch::countDrives);
    assertThat(registry.coordinator().get(drive).jsonPath().getString("state"))
        .isEqualTo("REACHED");
  }

  /** X for both agencies, which they have, and Instagram for a health centre, which has none. */
  private static void oblige(Registry registry) {
    registry.imported(
        "/api/v1/units/import", "code,name,type,parentCode\nPKM,P,HEALTH_CENTRE,DINKES\n");
    for (List<String> rule :
        List.of(List.of("AGENCY", "X"), List.of("HEALTH_CENTRE", "INSTAGRAM"))) {
      registry
          .coordinator()
          .body(
              Map.of(
                  "unitType", rule.get(0),
                  "platform", rule.get(1),
                  "validFrom", "2026-01-01",
                  "basisNumber", "Perbup 12/2026",
                  "basisTitle", "Media sosial"))
          .post("/api/v1/obligations")
          .then()
          .statusCode(201);
    }
  }
}
