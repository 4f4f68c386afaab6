package id.tanggap.account.rest.handover;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account changes hands over HTTP: every step, who may take it, and what it does besides. */
@QuarkusTest
class HandoverResourceTest {
  private static final String HANDOVERS = "/api/v1/handovers";
  private static final List<String> OUTGOING =
      List.of("RECOVERY_MAIL_OWNED", "RECOVERY_PHONE_OWNED", "OUTGOING_ACKNOWLEDGED");
  private static final List<String> INCOMING =
      List.of("SECOND_FACTOR_RESEEDED", "OTHER_LOGINS_REMOVED", "TOKENS_REISSUED");

  @Inject TestClock clock;

  private Registry registry;
  private String outgoingPerson;
  private String incomingPerson;
  private String outgoing;
  private String incoming;
  private String account;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    outgoingPerson = person("lama");
    incomingPerson = person("baru");
    outgoing = appoint(outgoingPerson, "DINKES", "PRIMARY_ADMIN");
    incoming = appoint(incomingPerson, "DINKES", "BACKUP_ADMIN");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@h" + registry.suffix() + ",D,\n");
    account = registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  /** A person whose user is known, as after provisioning. */
  private String person(String user) {
    String id = registry.person(user + registry.suffix() + "@contoh.example");
    return id;
  }

  private String appoint(String person, String unit, String role) {
    String id =
        registry
            .appoint(person, registry.unit(unit), role, "2024-01-02")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String user = role.equals("PRIMARY_ADMIN") ? "lama" : "baru";
    Db.update(
        "update identity_sync set subject = ? where person_id = ?",
        Tokens.subjectOf(user + "-" + registry.region()),
        UUID.fromString(person));
    return id;
  }

  private RequestSpecification old() {
    return registry.as("lama", List.of("DINKES"), "unit-admin");
  }

  /** Who takes over may not be in office yet: no unit, no role. */
  private RequestSpecification fresh() {
    return registry.as("baru", List.of());
  }

  private RequestSpecification coordinator(String name) {
    return registry.as(name, List.of(), "coordinator");
  }

  private Response open(RequestSpecification who) {
    return who.body(
            Map.of(
                "accountId", account,
                "outgoingAppointmentId", outgoing,
                "incomingAppointmentId", incoming,
                "reason", "Mutasi"))
        .post(HANDOVERS);
  }

  private String opened() {
    return open(registry.coordinator()).then().statusCode(201).extract().path("id");
  }

  private static Response tick(
      RequestSpecification who, String handover, String item, String evidence) {
    Map<String, Object> body = new HashMap<>();
    body.put("item", item);
    body.put("evidence", evidence);
    return who.body(body).post(HANDOVERS + "/" + handover + "/tick");
  }

  private static Response step(RequestSpecification who, String handover, String step) {
    return who.post(HANDOVERS + "/" + handover + "/" + step);
  }

  private void complete(String handover) {
    OUTGOING.forEach(item -> tick(old(), handover, item, "Berkas 1").then().statusCode(200));
    INCOMING.forEach(item -> tick(fresh(), handover, item, "Berkas 2").then().statusCode(200));
  }

  private static void refused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  private JsonPath shown() {
    return registry.coordinator().get("/api/v1/accounts/" + account).jsonPath();
  }

  private void prove() {
    clock.advance(Duration.ofMinutes(1));
    registry
        .coordinator()
        .body(Map.of("reason", "Uji"))
        .post("/api/v1/accounts/" + account + "/suspend")
        .then()
        .statusCode(200);
    registry
        .coordinator()
        .body(Map.of("reason", "Pulih", "evidence", "BA-1", "accessRenewed", true))
        .post("/api/v1/accounts/" + account + "/reinstate")
        .then()
        .statusCode(200);
  }

  @Test
  void anAccountChangesHandsFromOneSideToTheOther() {
    assertThat(shown().getString("controlLevel")).isEqualTo("L1");
    String id = opened();
    complete(id);
    Response rotated = step(fresh(), id, "rotate");
    assertThat(rotated.jsonPath().getString("state")).isEqualTo("CREDENTIALS_ROTATED");
    assertThat(rotated.jsonPath().getList("allowed")).contains("RENEW_PROOF");
    assertThat(shown().getString("controlLevel")).as("earlier proofs say nothing").isEqualTo("L0");
    assertThat(shown().getString("controlExpiresAt")).isNull();
    refused(step(fresh(), id, "renew-proof"), 409, "handover-proof-missing");
    prove();
    assertThat(step(fresh(), id, "renew-proof").jsonPath().getString("state"))
        .isEqualTo("PROOF_RENEWED");
    JsonPath done = step(fresh(), id, "complete").jsonPath();
    assertThat(done.getString("state")).isEqualTo("COMPLETED");
    assertThat(done.getList("allowed")).isEmpty();
    assertThat(done.getString("proofId")).isNotNull();
  }

  @Test
  void anAccountGoesToAnotherUnitAfterItsAccessDid() {
    // the same person is asked to serve the other unit
    incoming =
        registry
            .appoint(incomingPerson, registry.unit("DINSOS"), "PRIMARY_ADMIN", "2024-01-02")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String id = opened();
    refused(transfer(), 422, "handover-missing");
    complete(id);
    step(fresh(), id, "rotate").then().statusCode(200);
    assertThat(shown().getString("controlLevel")).isEqualTo("L0");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/appointments/" + outgoing)
                .jsonPath()
                .getString("accessWithdrawnAt"))
        .as("the outgoing admin stays in office for the other accounts")
        .isNull();
    prove();
    step(fresh(), id, "renew-proof").then().statusCode(200);
    refused(transfer(), 422, "handover-missing");
    step(fresh(), id, "complete").then().statusCode(200);
    // another one, opened by mistake and taken back, does not hide the one that was completed
    coordinator("satu")
        .body(Map.of("reason", "Keliru"))
        .post(HANDOVERS + "/" + opened() + "/cancel")
        .then()
        .statusCode(200);
    JsonPath moved = transfer().then().statusCode(200).extract().jsonPath();
    assertThat(moved.getString("unitCode")).isEqualTo("DINSOS");
    assertThat(moved.getString("controlLevel")).isEqualTo("L2");
    assertThat(old().get("/api/v1/accounts/" + account).statusCode()).isEqualTo(404);
  }

  private Response transfer() {
    return registry
        .coordinator()
        .body(
            Map.of(
                "toUnitId",
                registry.unit("DINSOS"),
                "letterNumber",
                "060/114/2026",
                "reason",
                "Penggabungan dinas"))
        .post("/api/v1/accounts/" + account + "/transfer");
  }

  @Test
  void theOutgoingAccessEndsWhenTheCredentialsAreRenewedNotBefore() {
    String id = opened();
    complete(id);
    String path = "/api/v1/appointments/" + outgoing;
    assertThat(registry.coordinator().get(path).jsonPath().getString("accessWithdrawnAt")).isNull();
    Db.update("update identity_sync set state = 'DONE' where region = ?", registry.region());
    step(fresh(), id, "rotate").then().statusCode(200);
    JsonPath appointment = registry.coordinator().get(path).jsonPath();
    assertThat(appointment.getString("accessWithdrawnAt")).isNotNull();
    assertThat(appointment.getString("state")).as("the letter still holds").isEqualTo("IN_FORCE");
    assertThat(appointment.getString("identity.state")).isEqualTo("PENDING");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/appointments/" + incoming)
                .jsonPath()
                .getString("identity.state"))
        .isEqualTo("DONE");
  }

  @Test
  void everyPostOfTheOutgoingPersonInTheUnitGivesNoAccessAnyMore() {
    String second = appointAs(outgoingPerson, "DINKES", "OPERATOR");
    String elsewhere = appointAs(outgoingPerson, "DINSOS", "OPERATOR");
    String id = opened();
    complete(id);
    step(fresh(), id, "rotate").then().statusCode(200);
    assertThat(withdrawn(outgoing)).isNotNull();
    assertThat(withdrawn(second)).as("a token names units and roles apart").isNotNull();
    assertThat(withdrawn(elsewhere)).as("another unit").isNull();
    assertThat(withdrawn(incoming)).isNull();
  }

  private String appointAs(String person, String unit, String role) {
    return registry
        .appoint(person, registry.unit(unit), role, "2024-01-02")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String withdrawn(String appointment) {
    return registry
        .coordinator()
        .get("/api/v1/appointments/" + appointment)
        .jsonPath()
        .getString("accessWithdrawnAt");
  }

  @Test
  void anAccountThatWasGivenAwayMeanwhileIsToldOfWithItsNewOwner() {
    String id = opened();
    complete(id);
    // a transfer that was on its way when the handover was opened
    Db.update(
        "update official_account set unit_id = ? where id = ?",
        UUID.fromString(registry.unit("DINSOS")),
        UUID.fromString(account));
    step(registry.coordinator(), id, "rotate").then().statusCode(200);
    assertThat(
            Db.query(
                "select payload ->> 'unitCode' as owner, payload ->> 'controlLevel' as level"
                    + " from outbox where partition_key = ? order by position desc limit 1",
                account))
        .containsExactly(Map.of("owner", "DINSOS", "level", "L0"));
  }

  @Test
  void whatIsSaidOfTheAccountIsWholeAndOnlySaidWhenItChanged() {
    rotated();
    JsonPath entries = accountHistory();
    assertThat(entries.getString("items[0].action")).isEqualTo("HANDED_OVER");
    assertThat(entries.getString("items[0].before.controlExpiresAt")).isNotNull();
    assertThat(entries.getString("items[0].after.controlExpiresAt")).isNull();
    assertThat(entries.getString("items[0].after.status")).isEqualTo("ACTIVE");
    int told = told();

    Db.update(
        "update handover set step = 'COMPLETED', state = 'COMPLETED' where account_id = ?",
        UUID.fromString(account));
    rotated();
    assertThat(accountHistory().getList("items")).hasSameSizeAs(entries.getList("items"));
    assertThat(told()).as("control was lost before").isEqualTo(told);
  }

  private void rotated() {
    String id = opened();
    complete(id);
    step(fresh(), id, "rotate").then().statusCode(200);
  }

  private JsonPath accountHistory() {
    return registry
        .coordinator()
        .get("/api/v1/history-entries?subjectType=ACCOUNT&subjectId=" + account)
        .jsonPath();
  }

  private int told() {
    return Db.query("select 1 from outbox where partition_key in (?, ?)", account, outgoing).size();
  }

  @Test
  void onlyTheRightSideGivesItsWord() {
    String id = opened();
    refused(tick(fresh(), id, "RECOVERY_MAIL_OWNED", "x"), 403, "handover-wrong-side");
    refused(tick(old(), id, "SECOND_FACTOR_RESEEDED", "x"), 403, "handover-wrong-side");
    refused(
        tick(registry.coordinator(), id, "RECOVERY_MAIL_OWNED", "x"), 403, "handover-wrong-side");
    refused(
        tick(registry.as("lain", List.of("DINKES"), "unit-admin"), id, "TOKENS_REISSUED", "x"),
        403,
        "handover-wrong-side");
    assertThat(
            tick(registry.as("lain", List.of("DINSOS"), "unit-admin"), id, "TOKENS_REISSUED", "x")
                .statusCode())
        .as("another unit")
        .isEqualTo(404);
    assertThat(tick(Registry.fresh().coordinator(), id, "TOKENS_REISSUED", "x").statusCode())
        .as("another region")
        .isEqualTo(404);
    assertThat(registry.coordinator().get(HANDOVERS + "/" + id).jsonPath().getString("state"))
        .isEqualTo("OPEN");
  }

  @Test
  void aSensitiveItemTakesEvidenceOrAWitness() {
    String id = opened();
    OUTGOING.forEach(item -> tick(old(), id, item, null).then().statusCode(200));
    INCOMING.forEach(item -> tick(fresh(), id, item, "Berkas 2").then().statusCode(200));
    Response early = step(fresh(), id, "rotate");
    refused(early, 409, "handover-unfinished");
    assertThat(early.jsonPath().getList("missing"))
        .containsExactly("RECOVERY_MAIL_OWNED", "RECOVERY_PHONE_OWNED");
    for (String item : List.of("RECOVERY_MAIL_OWNED", "RECOVERY_PHONE_OWNED")) {
      registry
          .coordinator()
          .body(Map.of("item", item, "statement", "Dilihat di layar"))
          .post(HANDOVERS + "/" + id + "/witness")
          .then()
          .statusCode(200);
    }
    step(fresh(), id, "rotate").then().statusCode(200);
  }

  @Test
  void nobodyWitnessesOwnWordsOrWordsThatWereNeverGiven() {
    String id = opened();
    tick(old(), id, "OUTGOING_ACKNOWLEDGED", null).then().statusCode(200);
    Map<String, String> body = Map.of("item", "TOKENS_REISSUED", "statement", "x");
    refused(
        registry.coordinator().body(body).post(HANDOVERS + "/" + id + "/witness"),
        409,
        "handover-item-open");
    refused(
        registry
            .as("baru", List.of(), "coordinator")
            .body(body)
            .post(HANDOVERS + "/" + id + "/witness"),
        409,
        "handover-party");
  }

  @Test
  void aWordGivenAnewNeedsANewWitness() {
    String id = opened();
    tick(old(), id, "RECOVERY_MAIL_OWNED", null).then().statusCode(200);
    registry
        .coordinator()
        .body(Map.of("item", "RECOVERY_MAIL_OWNED", "statement", "Dilihat"))
        .post(HANDOVERS + "/" + id + "/witness")
        .then()
        .statusCode(200);
    JsonPath again = tick(old(), id, "RECOVERY_MAIL_OWNED", null).jsonPath();
    assertThat(again.getBoolean("items.find { it.item == 'RECOVERY_MAIL_OWNED' }.settled"))
        .isFalse();
  }

  @Test
  void onlyTheIncomingPersonOrACoordinatorGoesOn() {
    String id = opened();
    complete(id);
    refused(step(old(), id, "rotate"), 403, "handover-not-yours");
    step(registry.coordinator(), id, "rotate").then().statusCode(200);
    refused(step(old(), id, "renew-proof"), 403, "handover-not-yours");
    prove();
    step(registry.coordinator(), id, "renew-proof").then().statusCode(200);
    refused(step(old(), id, "complete"), 403, "handover-not-yours");
  }

  @Test
  void twoDifferentCoordinatorsForceAHandoverWithAReason() {
    String id = opened();
    String force = HANDOVERS + "/" + id + "/force";
    Map<String, String> why = Map.of("reason", "Pegawai lama meninggal");
    assertThat(coordinator("satu").body("{\"reason\":\" \"}").post(force).statusCode())
        .isEqualTo(400);
    JsonPath asked = coordinator("satu").body(why).post(force).jsonPath();
    assertThat(asked.getString("state")).isEqualTo("OPEN");
    assertThat(asked.getString("firstApprover")).startsWith("satu");
    refused(coordinator("satu").body(why).post(force), 409, "handover-approver-repeated");
    JsonPath forced = coordinator("dua").body(why).post(force).jsonPath();
    assertThat(forced.getString("state")).isEqualTo("FORCED");
    assertThat(forced.getString("secondApprover")).startsWith("dua");
    assertThat(shown().getString("controlLevel")).isEqualTo("L0");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/appointments/" + outgoing)
                .jsonPath()
                .getString("accessWithdrawnAt"))
        .isNotNull();
    prove();
    step(fresh(), id, "renew-proof").then().statusCode(200);
    step(fresh(), id, "complete").then().statusCode(200);
  }

  @Test
  void noPartyForcesItsOwnHandover() {
    String id = opened();
    refused(
        registry
            .as("baru", List.of(), "coordinator")
            .body(Map.of("reason", "x"))
            .post(HANDOVERS + "/" + id + "/force"),
        409,
        "handover-party");
  }

  @Test
  void aStepOutOfTurnIsRefusedWithWhatIsAllowed() {
    String id = opened();
    for (String step : List.of("rotate", "renew-proof", "complete")) {
      Response early = step(fresh(), id, step);
      refused(early, 409, "illegal-transition");
      assertThat(early.jsonPath().getString("from")).isEqualTo("OPEN");
      assertThat(early.jsonPath().getList("allowed"))
          .containsExactly("TICK", "FORCE", "CANCEL", "LAPSE", "ESCALATE");
    }
    complete(id);
    step(fresh(), id, "rotate").then().statusCode(200);
    Response late = tick(old(), id, "RECOVERY_MAIL_OWNED", "x");
    refused(late, 409, "illegal-transition");
    assertThat(late.jsonPath().getList("allowed"))
        .containsExactly("RENEW_PROOF", "LAPSE", "ESCALATE");
    refused(
        coordinator("satu").body(Map.of("reason", "x")).post(HANDOVERS + "/" + id + "/force"),
        409,
        "illegal-transition");
  }

  @Test
  void anAccountIsHandedOverOnceAtATimeBetweenAdminsOfItsUnit() {
    opened();
    refused(open(registry.coordinator()), 409, "handover-open");
    String same = outgoing;
    outgoing = incoming;
    refused(open(registry.coordinator()), 422, "handover-parties-unfit");
    outgoing = same;
    incoming =
        registry
            .appoint(outgoingPerson, registry.unit("DINKES"), "OPERATOR", "2024-01-02")
            .jsonPath()
            .getString("id");
    refused(open(registry.coordinator()), 422, "handover-parties-unfit");
    incoming = UUID.randomUUID().toString();
    refused(open(registry.coordinator()), 422, "appointment-unknown");
  }

  @Test
  void onlyWhoAnswersForTheUnitOpensAHandover() {
    refused(open(registry.as("lain", List.of("DINSOS"), "unit-admin")), 422, "account-unknown");
    refused(open(Registry.fresh().coordinator()), 422, "account-unknown");
    open(old()).then().statusCode(201);
  }

  @Test
  void bothPeopleFindTheirHandoverWithoutAnyRole() {
    String id = opened();
    JsonPath mine = fresh().get(HANDOVERS + "?mine=true").jsonPath();
    assertThat(mine.getList("items.id")).containsExactly(id);
    assertThat(mine.getString("items[0].yourSide")).isEqualTo("INCOMING");
    assertThat(fresh().get(HANDOVERS).jsonPath().getList("items.id")).containsExactly(id);
    assertThat(old().get(HANDOVERS + "/" + id).jsonPath().getString("yourSide"))
        .isEqualTo("OUTGOING");
    assertThat(
            registry
                .as("lain", List.of("DINSOS"), "unit-admin")
                .get(HANDOVERS)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(registry.as("lain", List.of()).get(HANDOVERS + "/" + id).statusCode())
        .isEqualTo(404);
    assertThat(
            registry
                .coordinator()
                .get(HANDOVERS + "?state=OPEN&accountId=" + account)
                .jsonPath()
                .getList("items.id"))
        .containsExactly(id);
  }

  @Test
  void aStepOnAVersionThatHasPassedIsRefused() {
    String id = opened();
    tick(old(), id, "OUTGOING_ACKNOWLEDGED", null).then().statusCode(200);
    assertThat(
            tick(old().header("If-Match", "\"0\""), id, "OUTGOING_ACKNOWLEDGED", null).statusCode())
        .isEqualTo(412);
  }

  @Test
  void theSameStepSentTwiceIsTakenOnce() {
    String id = opened();
    complete(id);
    String key = UUID.randomUUID().toString();
    Response first = step(fresh().header("Idempotency-Key", key), id, "rotate");
    Response second = step(fresh().header("Idempotency-Key", key), id, "rotate");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.jsonPath().getString("etag")).isEqualTo(first.jsonPath().getString("etag"));
  }

  @Test
  void everyStepStaysInTheHistory() {
    String id = opened();
    complete(id);
    step(fresh(), id, "rotate").then().statusCode(200);
    JsonPath history =
        registry
            .coordinator()
            .get("/api/v1/history-entries?subjectType=HANDOVER&subjectId=" + id)
            .jsonPath();
    assertThat(history.getList("items.action"))
        .isEqualTo(
            List.of(
                "ROTATED", "TICKED", "TICKED", "TICKED", "TICKED", "TICKED", "TICKED", "OPENED"));
    assertThat(history.getString("items[0].before.state")).isEqualTo("CHECKLIST");
    assertThat(history.getString("items[0].after.state")).isEqualTo("CREDENTIALS_ROTATED");
    assertThat(
            registry
                .coordinator()
                .get("/api/v1/history-entries?subjectType=APPOINTMENT&subjectId=" + outgoing)
                .jsonPath()
                .getList("items.action"))
        .isEqualTo(List.of("ACCESS_WITHDRAWN", "APPOINTED"));
  }
}
