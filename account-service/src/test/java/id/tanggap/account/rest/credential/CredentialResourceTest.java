package id.tanggap.account.rest.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CredentialResourceTest {
  private static final String PATH = Safe.PATH;
  private static final String FAR = "2999-12-31T00:00:00Z";

  private static void requireProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  private static String health(Safe safe) {
    return safe.registry()
        .coordinator()
        .get("/api/v1/accounts/" + safe.account())
        .jsonPath()
        .getString("credentialHealth");
  }

  @Test
  void aStoredSecretIsKnownByEverythingButItself() {
    Safe safe = Safe.fresh();
    Response stored = safe.owner().body(safe.oauth("rahasia-a", "rahasia-b", FAR)).post(PATH);
    assertThat(stored.statusCode()).as(stored.asString()).isEqualTo(201);
    JsonPath known = stored.jsonPath();
    assertThat(stored.header("Location")).endsWith("/api/v1/credentials/" + known.getString("id"));
    assertThat(known.getString("kind")).isEqualTo("OAUTH2_TOKEN");
    assertThat(known.getList("scopes")).containsExactly("pages_manage_posts");
    assertThat(known.getBoolean("refreshable")).isTrue();
    assertThat(known.getString("health")).isEqualTo("UNKNOWN");
    assertThat(known.getInt("version")).isEqualTo(1);
    assertThat(stored.asString()).doesNotContain("rahasia", "secret", "Token\"");
    JsonPath list = safe.owner().get(PATH + "?accountId=" + safe.account()).jsonPath();
    assertThat(list.getList("items.id")).containsExactly(known.getString("id"));
    assertThat(safe.owner().get(PATH + "?health=HEALTHY").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void thereIsOneCredentialPerAccountAndKind() {
    Safe safe = Safe.fresh();
    safe.stored("satu", FAR);
    requireProblem(
        safe.owner().body(safe.oauth("dua", null, FAR)).post(PATH), 409, "credential-taken");
  }

  @Test
  void theProgramAndNobodyElseReadsWhatItBorrows() throws Exception {
    Safe safe = Safe.fresh();
    Response stored = safe.owner().body(safe.oauth("akses-1", "segar-1", FAR)).post(PATH);
    String id = stored.jsonPath().getString("id");
    String publication = UUID.randomUUID().toString();
    Response lease =
        safe.connector()
            .body(Map.of("purpose", "PUBLISH", "publicationId", publication))
            .post(PATH + "/" + id + "/lease");
    JsonNode content = Safe.unsealed(lease);
    assertThat(content.at("/secrets/accessToken").asText()).isEqualTo("akses-1");
    assertThat(content.at("/secrets/refreshToken").asText()).isEqualTo("segar-1");
    assertThat(content.get("leaseId").asText()).isEqualTo(lease.jsonPath().getString("leaseId"));
    assertThat(lease.asString()).doesNotContain("akses-1", "segar-1");
    assertThat(lease.header("Cache-Control")).contains("no-store");

    JsonPath uses = safe.owner().get(PATH + "/" + id + "/uses").jsonPath();
    assertThat(uses.getList("items")).hasSize(1);
    assertThat(uses.getString("items[0].purpose")).isEqualTo("PUBLISH");
    assertThat(uses.getString("items[0].publicationId")).isEqualTo(publication);
    assertThat(uses.getString("items[0].client")).isEqualTo("connector");
    assertThat(uses.getInt("items[0].version")).isEqualTo(1);
  }

  @Test
  void aLeaseCanNotBeTakenOutOfTheAudit() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    safe.leased(id, "CHECK");
    UUID credential = UUID.fromString(id);
    for (String change :
        List.of(
            "delete from credential_use where credential_id = ?",
            "update credential_use set purpose = 'POLL' where credential_id = ?")) {
      assertThatThrownBy(() -> Db.update(change, credential))
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aMachineWithoutAConfiguredKeyBorrowsNothing() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    String token = Tokens.machine("sp4n-bridge", safe.registry().region());
    for (Map.Entry<String, Map<String, Object>> call :
        Map.<String, Map<String, Object>>of(
                "lease", Map.of("purpose", "PUBLISH"),
                "report", Map.of("version", 1, "outcome", "TOKEN_REVOKED"),
                "replace", Map.of("secrets", Map.of("accessToken", "tukar")))
            .entrySet()) {
      requireProblem(
          given()
              .auth()
              .oauth2(token)
              .contentType("application/json")
              .body(call.getValue())
              .post(PATH + "/" + id + "/" + call.getKey()),
          403,
          "lease-client-unknown");
    }
    assertThat(safe.seen(id).getString("health")).isEqualTo("UNKNOWN");
    assertThat(safe.owner().get(PATH + "/" + id + "/uses").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void aNewVersionTakesTheOldOnesPlace() throws Exception {
    Safe safe = Safe.fresh();
    String id = safe.stored("lama", FAR);
    Response replaced = safe.replaced(id, "baru", FAR);
    assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
    assertThat(replaced.jsonPath().getInt("version")).isEqualTo(2);
    JsonNode content = Safe.unsealed(safe.leased(id, "POLL"));
    assertThat(content.at("/secrets/accessToken").asText()).isEqualTo("baru");
    assertThat(content.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aConnectorRefreshesAndOnlyOneOfTwoRefreshesWins() throws Exception {
    Safe safe = Safe.fresh();
    String id = safe.stored("lama", FAR);
    String etag = safe.leased(id, "REFRESH").header("ETag");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> calls =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              safe.connector()
                                  .header("If-Match", etag)
                                  .body(Map.of("secrets", Map.of("accessToken", "baru-" + i)))
                                  .post(PATH + "/" + id + "/replace")
                                  .statusCode()))
              .toList();
      assertThat(List.of(calls.get(0).get(), calls.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    } finally {
      threads.shutdown();
    }
    assertThat(safe.seen(id).getInt("version")).isEqualTo(2);
  }

  @Test
  void anEmptyReplacementChangesNothing() throws Exception {
    Safe safe = Safe.fresh();
    String id = safe.stored("lama", FAR);
    requireProblem(safe.replaced(id, "   ", FAR), 422, "secret-blank");
    requireProblem(safe.replaced(id, "", FAR), 400, "invalid-request");
    requireProblem(
        safe.replaced(id, "baru", "2001-01-01T00:00:00Z"), 422, "credential-already-expired");
    requireProblem(safe.replaced(id, null, FAR), 422, "secrets-unfit");
    JsonNode content = Safe.unsealed(safe.leased(id, "POLL"));
    assertThat(content.at("/secrets/accessToken").asText()).isEqualTo("lama");
    assertThat(content.get("version").asInt()).isEqualTo(1);
  }

  @Test
  void reportsMoveTheHealthAndTheAccountFollows() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    KafkaProbe probe = KafkaProbe.at(Topics.ACCOUNT_STATE);
    assertThat(safe.reported(id, 1, "OK").jsonPath().getString("health")).isEqualTo("HEALTHY");
    assertThat(health(safe)).isEqualTo("HEALTHY");
    assertThat(safe.reported(id, 1, "RATE_LIMITED").jsonPath().getString("health"))
        .isEqualTo("DEGRADED");
    assertThat(safe.reported(id, 1, "TEMPORARY").jsonPath().getString("health"))
        .isEqualTo("DEGRADED");
    JsonPath seen = safe.seen(id);
    assertThat(seen.getString("lastErrorClass")).isEqualTo("TEMPORARY");
    assertThat(seen.getString("lastOkAt")).isNotNull();
    assertThat(probe.awaitKey(safe.account(), 2))
        .extracting(record -> new JsonPath(record.value()).getString("credentialHealth"))
        .containsExactly("HEALTHY", "DEGRADED");
  }

  @Test
  void theWorstCredentialInUseDecidesForTheAccount() {
    Safe safe = Safe.fresh();
    String token = safe.stored("akses", FAR);
    safe.reported(token, 1, "OK");
    Map<String, Object> body = new HashMap<>(safe.oauth("x", null, null));
    body.put("kind", "API_KEY");
    body.put("secrets", Map.of("apiKey", "kunci"));
    String key = safe.owner().body(body).post(PATH).jsonPath().getString("id");
    assertThat(health(safe)).isEqualTo("UNKNOWN");
    safe.reported(key, 1, "TOKEN_REVOKED");
    assertThat(health(safe)).isEqualTo("REVOKED");
    assertThat(safe.owner().post(PATH + "/" + token + "/revoke").statusCode()).isEqualTo(200);
    assertThat(health(safe)).isEqualTo("REVOKED");
    body.remove("accountId");
    body.remove("kind");
    assertThat(safe.owner().body(body).post(PATH + "/" + key + "/replace").statusCode())
        .isEqualTo(200);
    assertThat(health(safe)).isEqualTo("RECONNECT_REQUIRED");
    safe.reported(key, 2, "OK");
    assertThat(health(safe)).isEqualTo("HEALTHY");
  }

  @Test
  void aRevokedSecretIsDestroyedAndNotLent() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    assertThat(safe.owner().post(PATH + "/" + id + "/revoke").jsonPath().getString("health"))
        .isEqualTo("REVOKED");
    assertThat(
            Db.query(
                "select 1 from credential_secret where credential_id = ?", UUID.fromString(id)))
        .isEmpty();
    requireProblem(safe.leased(id, "PUBLISH"), 409, "credential-not-usable");
  }

  @ParameterizedTest
  @CsvSource({"revoke,REVOKE", "report,WORKS"})
  void anIllegalStepNamesWhatIsAllowed(String step, String event) {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    safe.owner().post(PATH + "/" + id + "/revoke");
    Response refused =
        step.equals("revoke")
            ? safe.owner().post(PATH + "/" + id + "/revoke")
            : safe.reported(id, 1, "OK");
    requireProblem(refused, 409, "illegal-transition");
    assertThat(refused.jsonPath().getString("from")).isEqualTo("REVOKED");
    assertThat(refused.jsonPath().getString("event")).isEqualTo(event);
    assertThat(refused.jsonPath().getList("allowed")).containsExactly("REPLACE");
  }

  @Test
  void aReportAboutAnOldVersionIsRefused() {
    Safe safe = Safe.fresh();
    String id = safe.stored("lama", FAR);
    safe.replaced(id, "baru", FAR);
    requireProblem(safe.reported(id, 1, "TOKEN_REVOKED"), 409, "credential-outdated");
    assertThat(safe.seen(id).getString("health")).isEqualTo("UNKNOWN");
  }

  @Test
  void aSuspendedAccountLendsNothing() {
    Safe safe = Safe.fresh();
    String id = safe.stored("akses", FAR);
    safe.registry()
        .coordinator()
        .body(Map.of("reason", "Diretas"))
        .post("/api/v1/accounts/" + safe.account() + "/suspend")
        .then()
        .statusCode(200);
    requireProblem(safe.leased(id, "POLL"), 409, "account-out-of-use");
  }

  @Test
  void everyFaultOfABodyIsNamedAtOnce() {
    Safe safe = Safe.fresh();
    Response refused =
        safe.owner()
            .body(
                """
                {"kind": "KUNCI", "secrets": {"accessToken": 5, "lain": "x"},
                 "expiresAt": "besok", "scopes": [""]}
                """)
            .post(PATH);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
        .contains(
            "/kind not-one-of",
            "/secrets/accessToken not-a-string",
            "/secrets/lain unknown-property",
            "/expiresAt not-an-instant",
            "/accountId not-null",
            "/scopes/0 not-blank");
  }

  @Test
  void theSameRequestTwiceStoresOnceAndAnotherSecretIsNotTakenForIt() {
    Safe safe = Safe.fresh();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = safe.oauth("akses", null, FAR);
    String first =
        safe.owner()
            .header("Idempotency-Key", key)
            .body(body)
            .post(PATH)
            .jsonPath()
            .getString("id");
    Response again = safe.owner().header("Idempotency-Key", key).body(body).post(PATH);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.jsonPath().getString("id")).isEqualTo(first);
    requireProblem(
        safe.owner().header("Idempotency-Key", key).body(safe.oauth("lain", null, FAR)).post(PATH),
        422,
        "idempotency-key-reused");
  }

  @Test
  void whoDoesNotServeTheUnitKnowsOfNoCredential() {
    Safe safe = Safe.fresh();
    Safe elsewhere = Safe.fresh();
    String id = safe.stored("akses", FAR);
    var stranger = safe.registry().as("lain", List.of("DINSOS"), "unit-admin");
    requireProblem(stranger.get(PATH + "/" + id), 404, "not-found");
    requireProblem(
        safe.registry()
            .as("lain", List.of("DINSOS"), "unit-admin")
            .body(safe.oauth("a", null, FAR))
            .post(PATH),
        404,
        "not-found");
    requireProblem(
        safe.registry()
            .as("lain", List.of("DINSOS"), "unit-admin")
            .post(PATH + "/" + id + "/revoke"),
        404,
        "not-found");
    assertThat(
            safe.registry()
                .as("lain", List.of("DINSOS"), "unit-admin")
                .get(PATH)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    requireProblem(elsewhere.registry().coordinator().get(PATH + "/" + id), 404, "not-found");
    requireProblem(elsewhere.leased(id, "PUBLISH"), 404, "not-found");
    requireProblem(elsewhere.reported(id, 1, "OK"), 404, "not-found");
    requireProblem(elsewhere.replaced(id, "x", FAR), 404, "not-found");
    assertThat(elsewhere.registry().coordinator().get(PATH).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void theHistoryTellsWhoChangedWhatWithoutTheSecret() {
    Safe safe = Safe.fresh();
    String id = safe.stored("rahasia-lama", FAR);
    safe.replaced(id, "rahasia-baru", FAR);
    Response entries = safe.registry().coordinator().get("/api/v1/history-entries?subjectId=" + id);
    assertThat(entries.jsonPath().getList("items.action")).containsExactly("REPLACED", "STORED");
    assertThat(entries.asString()).doesNotContain("rahasia");
  }

  @Test
  void aPageEndsWhereTheNextBegins() {
    Safe safe = Safe.fresh();
    safe.stored("akses", FAR);
    Map<String, Object> body = new HashMap<>(safe.oauth("x", null, null));
    body.put("kind", "APP_PASSWORD");
    body.put("secrets", Map.of("password", "sandi"));
    assertThat(safe.owner().body(body).post(PATH).statusCode()).isEqualTo(201);
    JsonPath first = safe.owner().get(PATH + "?limit=1").jsonPath();
    JsonPath second =
        safe.owner().get(PATH + "?limit=1&cursor=" + first.getString("nextCursor")).jsonPath();
    assertThat(first.getString("items[0].kind")).isEqualTo("OAUTH2_TOKEN");
    assertThat(second.getString("items[0].kind")).isEqualTo("APP_PASSWORD");
    assertThat(second.getString("nextCursor")).isNull();
  }

  @Test
  void aLoginThatOpensTheRegisteredAccountProvesControlAndAnotherOneEndsIt() {
    Safe safe = Safe.fresh();
    String id = safe.stored("rahasia-" + safe.registry().suffix(), null);
    String account = "/api/v1/accounts/" + safe.account();
    assertThat(safe.loggedIn(id, "1001" + safe.registry().suffix()).statusCode()).isEqualTo(200);
    JsonPath proven = safe.registry().coordinator().get(account).jsonPath();
    assertThat(proven.getString("platformId")).isEqualTo("1001" + safe.registry().suffix());
    assertThat(proven.getString("controlLevel")).isEqualTo("L3");
    assertThat(safe.loggedIn(id, "2002" + safe.registry().suffix()).statusCode()).isEqualTo(200);
    JsonPath ended = safe.registry().coordinator().get(account).jsonPath();
    assertThat(ended.getString("platformId")).isEqualTo(proven.getString("platformId"));
    assertThat(ended.getString("controlLevel")).isEqualTo("L0");
  }
}
