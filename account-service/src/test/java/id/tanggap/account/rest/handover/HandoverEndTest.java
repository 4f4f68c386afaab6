package id.tanggap.account.rest.handover;

import static id.tanggap.account.rest.official.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.handover.EndHandover;
import id.tanggap.account.application.handover.EscalateHandovers;
import id.tanggap.account.application.handover.Handovers;
import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.official.Accounts;
import id.tanggap.account.web.FakeProfiles;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A handover that never reaches its goal: taken back by a coordinator, or gone with its account.
 */
@QuarkusTest
class HandoverEndTest {
  private static final String HANDOVERS = "/api/v1/handovers";

  @Inject TestClock clock;
  @Inject FakeProfiles profiles;
  @Inject EndHandover end;
  @Inject Handovers handovers;
  @Inject EscalateHandovers escalate;

  private Accounts accounts;
  private Registry registry;
  private String account;
  private String lama;
  private String baru;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    registry = Registry.fresh();
    accounts = new Accounts(registry);
    registry.agencies("DINKES", "DINSOS");
    lama = appointed("lama", "PRIMARY_ADMIN");
    baru = appointed("baru", "BACKUP_ADMIN");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@b" + registry.suffix() + ",D,\n");
    account = registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private String appointed(String user, String role) {
    String person = registry.person(user + registry.suffix() + "@contoh.example");
    String id =
        registry
            .appoint(person, registry.unit("DINKES"), role, "2024-01-02")
            .jsonPath()
            .getString("id");
    Db.update(
        "update identity_sync set subject = ?, state = 'DONE' where person_id = ?",
        Tokens.subjectOf(user + "-" + registry.region()),
        UUID.fromString(person));
    return id;
  }

  private String opened() {
    return registry
        .coordinator()
        .body(
            Map.of(
                "accountId", account,
                "outgoingAppointmentId", lama,
                "incomingAppointmentId", baru,
                "reason", "Mutasi"))
        .post(HANDOVERS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private RequestSpecification coordinator(String name) {
    return registry.as(name, List.of(), "coordinator");
  }

  private Response cancel(RequestSpecification who, String id) {
    return who.body(Map.of("reason", "Dibuka untuk akun yang salah"))
        .post(HANDOVERS + "/" + id + "/cancel");
  }

  private JsonPath shown(String id) {
    return registry.coordinator().get(HANDOVERS + "/" + id).jsonPath();
  }

  private void force(String id) {
    for (String who : List.of("satu", "dua")) {
      coordinator(who)
          .body(Map.of("reason", "Tidak ada kabar"))
          .post(HANDOVERS + "/" + id + "/force")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aProofThatWasBegunBeforeTheHandoverIsNoRenewedControl() {
    String host = "serah" + registry.suffix() + ".tegalkab.go.id";
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,WEBSITE,http://" + host + "/,D,\n");
    account =
        registry
            .coordinator()
            .get("/api/v1/accounts?q=" + host)
            .jsonPath()
            .getString("items[0].id");
    String path = "/api/v1/accounts/" + account;
    JsonPath old = begun(path);
    clock.advance(Duration.ofMinutes(1));
    String id = opened();
    force(id);
    clock.advance(Duration.ofMinutes(1));
    profiles.show(host + "/", old.getString("nonce"));
    refused(check(path, old), 409, "proof-outdated");
    assertThat(registry.coordinator().get(path).jsonPath().getString("controlLevel"))
        .isEqualTo("L0");
    // one that an earlier version let pass
    Db.update(
        "update control_proof set state = 'PASSED', passed_at = ?, expires_at = ? where id = ?",
        clock.instant().atOffset(ZoneOffset.UTC),
        clock.instant().plus(Duration.ofDays(90)).atOffset(ZoneOffset.UTC),
        UUID.fromString(old.getString("id")));
    refused(
        registry.coordinator().post(HANDOVERS + "/" + id + "/renew-proof"),
        409,
        "handover-proof-missing");

    JsonPath fresh = begun(path);
    profiles.show(host + "/", fresh.getString("nonce"));
    assertThat(check(path, fresh).jsonPath().getString("state")).isEqualTo("PASSED");
    registry.coordinator().post(HANDOVERS + "/" + id + "/renew-proof").then().statusCode(200);
  }

  private JsonPath begun(String path) {
    return registry
        .coordinator()
        .body(Map.of("method", "NONCE_IN_BIO"))
        .post(path + "/proofs")
        .jsonPath();
  }

  private Response check(String path, JsonPath proof) {
    return registry.coordinator().post(path + "/proofs/" + proof.getString("id") + "/check");
  }

  private void retire() {
    for (String who : List.of("satu", "dua")) {
      accounts
          .asCoordinator(
              who, account, "retire", Map.of("reason", "Ganti", "archiveWaiver", "Kosong"))
          .then()
          .statusCode(200);
    }
  }

  private static void run(Supplier<Uni<Boolean>> step) throws Throwable {
    boolean more = true;
    while (more) {
      more = VertxContextSupport.subscribeAndAwait(step);
    }
  }

  @Test
  void aCancelledHandoverChangedNothingAndMakesRoomForAnother() {
    String id = opened();
    registry
        .as("lama", List.of("DINKES"), "unit-admin")
        .body(Map.of("item", "OUTGOING_ACKNOWLEDGED"))
        .post(HANDOVERS + "/" + id + "/tick")
        .then()
        .statusCode(200);
    JsonPath cancelled =
        cancel(coordinator("satu"), id).then().statusCode(200).extract().jsonPath();
    assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    assertThat(cancelled.getString("step")).isEqualTo("CANCELLED");
    assertThat(cancelled.getList("allowed")).isEmpty();
    assertThat(cancelled.getString("endReason")).isEqualTo("Dibuka untuk akun yang salah");
    assertThat(cancelled.getString("endedBy")).isNotBlank();
    assertThat(Instant.parse(cancelled.getString("endedAt"))).isEqualTo(clock.instant());
    assertThat(accounts.level(account)).isEqualTo("L1");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=HANDOVER&subjectId=" + id)
                .jsonPath()
                .getString("items[0].action"))
        .isEqualTo("CANCELLED");
    assertThat(opened()).isNotEqualTo(id);
    Response again = cancel(coordinator("satu"), id);
    refused(again, 409, "illegal-transition");
    assertThat(again.jsonPath().getList("allowed")).isEmpty();
  }

  @Test
  void aHandoverWhoseAccessWasCutIsNotTakenBack() {
    String id = opened();
    force(id);
    Response late = cancel(coordinator("satu"), id);
    refused(late, 409, "illegal-transition");
    assertThat(late.jsonPath().getString("from")).isEqualTo("FORCED");
    assertThat(late.jsonPath().getList("allowed"))
        .containsExactly("RENEW_PROOF", "LAPSE", "ESCALATE");
    assertThat(shown(id).getString("step")).isEqualTo("FORCED");
  }

  @Test
  void onlyACoordinatorWhoIsNoPartyTakesAHandoverBackAndSaysWhy() {
    String id = opened();
    String path = HANDOVERS + "/" + id + "/cancel";
    assertThat(
            io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .post(path)
                .statusCode())
        .isEqualTo(401);
    assertThat(cancel(registry.as("lama", List.of("DINKES"), "unit-admin"), id).statusCode())
        .isEqualTo(403);
    assertThat(cancel(Registry.fresh().coordinator(), id).statusCode()).isEqualTo(404);
    refused(cancel(registry.as("baru", List.of(), "coordinator"), id), 409, "handover-party");
    refused(registry.coordinator().body(Map.of("reason", " ")).post(path), 400, "invalid-request");
    assertThat(cancel(coordinator("satu").header("If-Match", "\"7\""), id).statusCode())
        .isEqualTo(412);
    assertThat(shown(id).getString("state")).isEqualTo("OPEN");
  }

  @Test
  void whoTookPartOnlyForACancelledHandoverNeedsNoUserForItAnyMore() throws Throwable {
    String id = opened();
    String region = registry.region();
    assertThat(takesPart(id, "outgoing")).isTrue();
    assertThat(takesPart(id, "incoming")).isTrue();
    Db.update("update identity_sync set state = 'DONE' where region = ?", region);
    cancel(coordinator("satu"), id).then().statusCode(200);
    assertThat(
            Db.query(
                "select person_id from identity_sync where region = ? and state <> 'DONE'", region))
        .hasSize(2);
    assertThat(takesPart(id, "outgoing")).isFalse();
    assertThat(takesPart(id, "incoming")).isFalse();
  }

  private boolean takesPart(String id, String side) throws Throwable {
    UUID person = UUID.fromString(shown(id).getString(side + ".personId"));
    return VertxContextSupport.subscribeAndAwait(
        () -> Panache.withSession(() -> handovers.takesPart(registry.region(), person)));
  }

  @Test
  void aCancelledHandoverIsFoundByItsStateAndIsNeverLate() throws Throwable {
    String first = opened();
    cancel(coordinator("satu"), first).then().statusCode(200);
    assertThat(
            registry
                .coordinator()
                .get(HANDOVERS + "?state=CANCELLED&accountId=" + account)
                .jsonPath()
                .getList("items.id"))
        .containsExactly(first);
    clock.advance(Duration.ofDays(15));
    run(escalate::handle);
    assertThat(shown(first).getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void aHandoverGoesWithItsAccountAlsoWhenItIsLate() throws Throwable {
    String id = opened();
    clock.advance(Duration.ofDays(15));
    run(escalate::handle);
    assertThat(shown(id).getString("state")).isEqualTo("ESCALATED");
    run(end::lapse);
    assertThat(shown(id).getString("state")).as("the account lives").isEqualTo("ESCALATED");
    retire();
    Response between =
        coordinator("satu").body(Map.of("reason", "x")).post(HANDOVERS + "/" + id + "/force");
    refused(between, 409, "handover-account-not-live");
    run(end::lapse);
    JsonPath lapsed = shown(id);
    assertThat(lapsed.getString("state")).isEqualTo("LAPSED");
    assertThat(lapsed.getString("endReason")).isEqualTo("Akun telah diakhiri");
    assertThat(lapsed.getString("endedBy")).isEqualTo("Tanggap");
    assertThat(lapsed.getList("allowed")).isEmpty();
    run(end::lapse);
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=HANDOVER&subjectId=" + id)
                .jsonPath()
                .getList("items.action"))
        .containsExactly("LAPSED", "ESCALATED", "OPENED");
  }

  @Test
  void aHandoverLapsesAlsoAfterTheAccessWasCut() throws Throwable {
    String id = opened();
    force(id);
    retire();
    run(end::lapse);
    assertThat(shown(id).getString("state")).isEqualTo("LAPSED");
    assertThat(shown(id).getString("rotatedAt")).isNotNull();
  }
}
