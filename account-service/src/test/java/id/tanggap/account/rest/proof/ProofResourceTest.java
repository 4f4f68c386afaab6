package id.tanggap.account.rest.proof;

import static id.tanggap.account.rest.official.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.official.Accounts;
import id.tanggap.account.web.FakeProfiles;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProofResourceTest {
  private static final Map<String, String> NONCE = Map.of("method", "NONCE_IN_BIO");

  @Inject FakeProfiles profiles;
  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static JsonPath begin(Accounts accounts, String id, Map<String, String> claim) {
    Response begun = accounts.asAdmin(id, "proofs", claim);
    assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
    assertThat(begun.header("Location")).startsWith("/api/v1/accounts/" + id + "/proofs/");
    return begun.jsonPath();
  }

  private static JsonPath check(Accounts accounts, String id, String proof) {
    Response checked = accounts.asAdmin(id, "proofs/" + proof + "/check", null);
    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
    return checked.jsonPath();
  }

  private static String host(Accounts accounts, String prefix) {
    return prefix + accounts.registry().suffix() + ".tegalkab.go.id";
  }

  /** An approved website of its own; its pages are shown by the fake web. */
  private static String website(Accounts accounts, String host) {
    String id = accounts.draft("WEBSITE", "http://" + host + "/").jsonPath().getString("id");
    accounts.asAdmin(id, "submit", null);
    accounts.asCoordinator("reviewer", id, "claim", null);
    Accounts.require(
        accounts.asCoordinator("reviewer", id, "decide", Map.of("decision", "APPROVE")),
        "APPROVED");
    return id;
  }

  @Test
  void aProofThatChangesNothingLeavesTheAccountAtItsVersion() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("same"));
    Map<String, String> badge = Map.of("method", "PLATFORM_BADGE", "evidence", "BA-2");
    Map<String, String> witness = Map.of("method", "WITNESSED", "evidence", "BA-3");
    accounts.asCoordinator("reviewer", id, "proofs", badge).then().statusCode(201);
    String etag = accounts.get(id).jsonPath().getString("etag");
    accounts.asCoordinator("reviewer", id, "proofs", witness).then().statusCode(201);
    assertThat(accounts.get(id).jsonPath().getString("etag")).isEqualTo(etag);
  }

  @Test
  void aWordThatIsReadBackProvesControlAndActivates() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "a");
    String id = website(accounts, host);
    JsonPath begun = begin(accounts, id, NONCE);
    String nonce = begun.getString("nonce");
    String proof = begun.getString("id");
    assertThat(nonce).matches("tanggap-[0-9a-f]{32}");
    assertThat(begun.getString("state")).isEqualTo("PENDING");

    profiles.show(host + "/", "<p>Dinas Contoh</p>");
    JsonPath failed = check(accounts, id, proof);
    assertThat(failed.getString("state")).isEqualTo("FAILED");
    assertThat(failed.getString("failure")).isEqualTo("NONCE_NOT_FOUND");
    assertThat(failed.getString("evidenceHash")).matches("[0-9a-f]{64}");
    assertThat(accounts.level(id)).isEqualTo("L0");

    profiles.show(host + "/", "<meta name=\"bukti\" content=\"" + nonce + "\">");
    JsonPath passed = check(accounts, id, proof);
    assertThat(passed.getString("state")).isEqualTo("PASSED");
    assertThat(passed.getString("failure")).isNull();
    assertThat(passed.getString("nonce")).isNull();
    assertThat(accounts.level(id)).isEqualTo("L2");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");

    Response again = accounts.asAdmin(id, "proofs/" + proof + "/check", null);
    refused(again, 409, "illegal-transition");
    assertThat(
            accounts
                .registry()
                .coordinator()
                .get("/api/v1/history-entries?subjectType=PROOF&subjectId=" + proof)
                .jsonPath()
                .getList("items.action"))
        .containsExactly("PASSED", "FAILED", "BEGUN");
  }

  @Test
  void theWordOfAnotherAccountProvesNothing() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "b");
    String id = website(accounts, host);
    String mine = begin(accounts, id, NONCE).getString("id");
    String other = begin(accounts, id, NONCE).getString("nonce");
    profiles.show(host + "/", other);
    assertThat(check(accounts, id, mine).getString("failure")).isEqualTo("NONCE_NOT_FOUND");
  }

  @Test
  void aProfileThatLeadsElsewhereProvesNothing() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "c");
    String elsewhere = "lain" + accounts.registry().suffix() + ".contoh.example";
    String id = website(accounts, host);
    JsonPath begun = begin(accounts, id, NONCE);
    profiles.redirect(host + "/", "http://" + elsewhere + "/");
    profiles.show(elsewhere + "/", begun.getString("nonce"));
    assertThat(check(accounts, id, begun.getString("id")).getString("failure"))
        .isEqualTo("REDIRECTED_AWAY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.2", "10.0.0.7", "169.254.169.254", "::1", "fd00::7"})
  void aWebsiteInsideOurNetworkIsNotLookedAt(String inner) {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "d");
    profiles.leadInside(host, inner);
    String id = website(accounts, host);
    JsonPath checked = check(accounts, id, begin(accounts, id, NONCE).getString("id"));
    assertThat(checked.getString("state")).isEqualTo("FAILED");
    assertThat(checked.getString("failure")).isEqualTo("PAGE_NOT_PUBLIC");
    assertThat(checked.getString("evidenceHash")).isNull();
  }

  @Test
  void aNameThatDoesNotExistLooksTheSame() {
    Accounts accounts = Accounts.fresh();
    String id = website(accounts, host(accounts, "e"));
    assertThat(check(accounts, id, begin(accounts, id, NONCE).getString("id")).getString("failure"))
        .isEqualTo("PAGE_NOT_PUBLIC");
  }

  @Test
  void aPageOfTheGovernmentThatLinksToTheAccountProvesTheFirstLevelOnly() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "f");
    String handle = accounts.handle("f");
    String id = accounts.approved(handle);
    Map<String, String> claim =
        Map.of("method", "BACKLINK", "pageUrl", "http://" + host + "/kontak");
    String proof = begin(accounts, id, claim).getString("id");
    profiles.show(host + "/kontak", "<a href=\"https://x.com/lain\">X</a> x.com/" + handle);
    assertThat(check(accounts, id, proof).getString("failure")).isEqualTo("LINK_NOT_FOUND");
    profiles.show(host + "/kontak", "<a href=\"https://twitter.com/" + handle + "?lang=id\">X</a>");
    JsonPath passed = check(accounts, id, proof);
    assertThat(passed.getString("state")).isEqualTo("PASSED");
    assertThat(passed.getString("level")).isEqualTo("L1");
    assertThat(accounts.level(id)).isEqualTo("L1");
    assertThat(accounts.status(id)).isEqualTo("APPROVED");
    Response weak = accounts.asAdmin(id, "activate", null);
    refused(weak, 422, "control-too-weak");
    assertThat(weak.jsonPath().getString("required")).isEqualTo("L2");
    assertThat(weak.jsonPath().getString("shown")).isEqualTo("L1");
  }

  @Test
  void aPageOfTheGovernmentThatLeadsToAStrangerProvesNothing() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "g");
    String stranger = "asing" + accounts.registry().suffix() + ".contoh.example";
    String handle = accounts.handle("g");
    String id = accounts.approved(handle);
    profiles.redirect(host + "/", "http://" + stranger + "/");
    profiles.show(stranger + "/", "<a href=\"https://x.com/" + handle + "\">X</a>");
    String proof =
        begin(accounts, id, Map.of("method", "BACKLINK", "pageUrl", "http://" + host + "/"))
            .getString("id");
    assertThat(check(accounts, id, proof).getString("failure")).isEqualTo("REDIRECTED_AWAY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tegalkab.go.id.contoh.example/",
        "https://contoh.example/tegalkab.go.id",
        "https://xgo.id/",
        "https://go.id/",
        "https://tegalkab.go.id@contoh.example/",
        "ftp://tegalkab.go.id/",
        "tegalkab.go.id",
        "http://127.0.0.1/"
      })
  void aPageThatIsNotOfTheGovernmentIsRefused(String url) {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("h")).jsonPath().getString("id");
    refused(
        accounts.asAdmin(id, "proofs", Map.of("method", "BACKLINK", "pageUrl", url)),
        422,
        "page-not-government");
  }

  @Test
  void onlyACoordinatorIsAWitnessAndSomeProofsAreNotDeclared() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("i"));
    for (String method : List.of("WITNESSED", "PLATFORM_BADGE")) {
      Map<String, String> claim = Map.of("method", method, "evidence", "BA-02/2026");
      assertThat(accounts.asAdmin(id, "proofs", claim).statusCode()).isEqualTo(403);
      Response mute = accounts.asCoordinator("c", id, "proofs", Map.of("method", method));
      refused(mute, 400, "invalid-request");
      assertThat(mute.jsonPath().getString("errors[0].pointer")).isEqualTo("/evidence");
    }
    for (String method : List.of("OAUTH", "WITNESSED_LIST")) {
      refused(
          accounts.asCoordinator("c", id, "proofs", Map.of("method", method)),
          422,
          "proof-not-declarable");
    }
    Map<String, String> badge = Map.of("method", "PLATFORM_BADGE", "evidence", "BA-03/2026");
    accounts.asCoordinator("c", id, "proofs", badge).then().statusCode(201);
    assertThat(accounts.level(id)).isEqualTo("L4");
    accounts
        .asCoordinator("c", id, "proofs", Map.of("method", "WITNESSED", "evidence", "BA-04"))
        .then()
        .statusCode(201);
    assertThat(accounts.level(id)).isEqualTo("L4");
  }

  @Test
  void aCheckIsAskedForWhileTheProofIsOpen() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "j");
    String id = website(accounts, host);
    JsonPath begun = begin(accounts, id, NONCE);
    profiles.show(host + "/", begun.getString("nonce"));
    clock.advance(Duration.ofDays(7));
    refused(
        accounts.asAdmin(id, "proofs/" + begun.getString("id") + "/check", null),
        409,
        "proof-closed");
    assertThat(accounts.level(id)).isEqualTo("L0");
  }

  @Test
  void whatIsRenamedWhileWeLookIsNotProven() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "k");
    String id = website(accounts, host);
    JsonPath begun = begin(accounts, id, NONCE);
    profiles.show(host + "/", begun.getString("nonce"));
    profiles.meanwhile(
        host + "/",
        () -> accounts.patch(true, id, "*", Map.of("url", "http://" + host(accounts, "l") + "/")));
    assertThat(check(accounts, id, begun.getString("id")).getString("failure"))
        .isEqualTo("REDIRECTED_AWAY");
    assertThat(accounts.level(id)).isEqualTo("L0");
  }

  @Test
  void aRepeatedCheckWithTheSameKeyAnswersTheSame() {
    Accounts accounts = Accounts.fresh();
    String host = host(accounts, "m");
    String id = website(accounts, host);
    JsonPath begun = begin(accounts, id, NONCE);
    profiles.show(host + "/", "belum ada");
    String path = "/api/v1/accounts/" + id + "/proofs/" + begun.getString("id") + "/check";
    List<String> answers = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      answers.add(
          accounts
              .registry()
              .coordinator()
              .header("Idempotency-Key", "periksa-" + id)
              .post(path)
              .asString());
    }
    assertThat(answers.get(1)).isEqualTo(answers.get(0)).contains("NONCE_NOT_FOUND");
  }

  @Test
  void proofsAreListedNewestFirstPageByPageWithoutTheWord() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("n")).jsonPath().getString("id");
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      begun.add(0, begin(accounts, id, NONCE).getString("id"));
    }
    String path = "/api/v1/accounts/" + id + "/proofs";
    JsonPath first = accounts.registry().coordinator().get(path + "?limit=2").jsonPath();
    assertThat(first.getList("items.id")).isEqualTo(begun.subList(0, 2));
    JsonPath second =
        accounts
            .registry()
            .coordinator()
            .get(path + "?limit=2&cursor=" + first.getString("nextCursor"))
            .jsonPath();
    assertThat(second.getList("items.id")).isEqualTo(begun.subList(2, 3));
    Response one = accounts.registry().coordinator().get(path + "/" + begun.get(0));
    assertThat(one.header("ETag")).isEqualTo("\"0\"");
    assertThat(one.asString()).doesNotContain("tanggap-").doesNotContain("onceHash");
  }

  @Test
  void proofsOfAnotherRegionOrUnitAreNotFound() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("o"));
    String proof = begin(accounts, id, NONCE).getString("id");
    Accounts stranger = Accounts.fresh();
    String path = "/api/v1/accounts/" + id + "/proofs";
    for (String each : List.of(path, path + "/" + proof)) {
      assertThat(stranger.registry().coordinator().get(each).statusCode()).isEqualTo(404);
      assertThat(
              accounts.registry().as("s", List.of("DINSOS"), "unit-admin").get(each).statusCode())
          .isEqualTo(404);
    }
    assertThat(stranger.asCoordinator("c", id, "proofs", NONCE).statusCode()).isEqualTo(404);
    assertThat(stranger.asCoordinator("c", id, "proofs/" + proof + "/check", null).statusCode())
        .isEqualTo(404);
  }
}
