package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationResourceTest {
  private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");
  private static final Map<String, String> WITNESS =
      Map.of("method", "WITNESSED", "evidence", "BA-01/2026");

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void anAccountGoesFromDraftToActiveAndEveryStepIsKept() {
    Accounts accounts = Accounts.fresh();
    String handle = accounts.handle("d");
    Response drafted = accounts.draft("X", "https://twitter.com/" + handle + "?s=21");
    assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    assertThat(drafted.header("ETag")).isEqualTo("\"0\"");
    JsonPath draft = drafted.jsonPath();
    String id = draft.getString("id");
    assertThat(drafted.header("Location")).isEqualTo("/api/v1/accounts/" + id);
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(draft.getString("url")).isEqualTo("https://x.com/" + handle);
    assertThat(draft.getString("displayName")).isEqualTo(handle);
    assertThat(draft.getString("controlLevel")).isEqualTo("L0");
    assertThat(draft.getString("activeFrom")).isNull();

    require(accounts.asAdmin(id, "submit", null), "SUBMITTED");
    require(accounts.asCoordinator("reviewer", id, "claim", null), "IN_REVIEW");
    require(
        accounts.asCoordinator(
            "reviewer", id, "decide", Map.of("decision", "REQUEST_CHANGES", "comment", "Perjelas")),
        "CHANGES_REQUESTED");
    require(accounts.asAdmin(id, "submit", null), "SUBMITTED");
    require(accounts.asCoordinator("reviewer", id, "claim", null), "IN_REVIEW");
    require(accounts.asCoordinator("reviewer", id, "decide", APPROVE), "APPROVED");
    refused(accounts.asAdmin(id, "activate", null), 422, "control-too-weak");
    accounts.asCoordinator("reviewer", id, "proofs", WITNESS).then().statusCode(201);
    JsonPath active = accounts.get(id).jsonPath();
    assertThat(active.getString("status")).isEqualTo("ACTIVE");
    assertThat(active.getString("controlLevel")).isEqualTo("L2");
    assertThat(active.getString("activeFrom")).isNotNull();
    JsonPath history =
        accounts.registry().coordinator().get("/api/v1/accounts/" + id + "/history").jsonPath();
    assertThat(history.getList("items.status"))
        .containsExactly(
            "DRAFT",
            "SUBMITTED",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "SUBMITTED",
            "IN_REVIEW",
            "APPROVED",
            "ACTIVE");
    assertThat(history.getString("items[3].reason")).isEqualTo("Perjelas");
    assertThat(accounts.recorded(id))
        .containsExactly(
            "DRAFTED",
            "SUBMITTED",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "SUBMITTED",
            "IN_REVIEW",
            "APPROVED",
            "ACTIVATED");
    assertThat(
            accounts
                .registry()
                .coordinator()
                .get("/api/v1/history-entries/verification")
                .jsonPath()
                .getBoolean("intact"))
        .isTrue();
  }

  @Test
  void aSubmissionTellsEverythingThatIsMissingAtOnce() {
    Accounts accounts = Accounts.fresh();
    String id =
        accounts.draft("DINSOS", "X", "@" + accounts.handle("s"), null).jsonPath().getString("id");
    Response refused = accounts.asCoordinator("c", id, "submit", null);
    refused(refused, 422, "submission-incomplete");
    assertThat(refused.jsonPath().getList("errors.code"))
        .containsExactlyInAnyOrder("purpose-missing", "primary-admin-missing");
    assertThat(refused.jsonPath().getList("errors.pointer"))
        .containsExactlyInAnyOrder("/purpose", "/unitId");
    assertThat(accounts.status(id)).isEqualTo("DRAFT");
  }

  @ParameterizedTest
  @CsvSource({
    "INSTAGRAM,https://www.tiktok.com/@dinkes,address-of-other-platform",
    "INSTAGRAM,https://www.instagram.com/p/abc/,address-unreadable",
    "WEBSITE,https://192.168.1.1/,address-unreadable",
    "INSTAGRAM,https://xn--nstagram-4va.com/dinkes,address-unreadable",
    "X,@аbc,address-unreadable"
  })
  void whatIsNoAddressOfThePlatformIsNotDrafted(String platform, String url, String code) {
    refused(Accounts.fresh().draft(platform, url), 422, code);
  }

  @Test
  void aDraftOfAForeignUnitIsRefusedAsIfTheUnitDidNotExist() {
    Accounts accounts = Accounts.fresh();
    Map<String, String> body =
        Map.of("unitId", accounts.registry().unit("DINSOS"), "platform", "X", "url", "@contoh");
    Response refused =
        accounts
            .registry()
            .as("pic", List.of("DINKES"), "unit-admin")
            .body(body)
            .post("/api/v1/accounts");
    refused(refused, 422, "unit-unknown");
  }

  @Test
  void theSameUnitDraftsAnAddressOnce() {
    Accounts accounts = Accounts.fresh();
    String handle = accounts.handle("t");
    accounts.draft("X", "@" + handle).then().statusCode(201);
    refused(accounts.draft("X", "https://x.com/" + handle), 409, "account-claimed-already");
  }

  @Test
  void aDraftKeepsNobodyOut() {
    Accounts squatter = Accounts.fresh();
    String handle = squatter.handle("q");
    squatter.draft("X", "@" + handle).then().statusCode(201);
    Accounts owner = Accounts.fresh();
    assertThat(owner.active(handle)).isNotNull();
    String held = owner.draft("X", "@" + handle).jsonPath().getString("id");
    refused(owner.asAdmin(held, "submit", null), 409, "address-taken");
  }

  @Test
  void nobodyReviewsWhatTheySubmitted() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("r")).jsonPath().getString("id");
    require(accounts.asCoordinator("one", id, "submit", null), "SUBMITTED");
    refused(accounts.asCoordinator("one", id, "claim", null), 409, "reviewer-is-submitter");
    require(accounts.asCoordinator("two", id, "claim", null), "IN_REVIEW");
    refused(accounts.asCoordinator("one", id, "decide", APPROVE), 409, "reviewer-is-submitter");
    refused(accounts.asCoordinator("three", id, "decide", APPROVE), 409, "claimed-by-another");
    require(accounts.asCoordinator("three", id, "claim", null), "IN_REVIEW");
    require(accounts.asCoordinator("three", id, "decide", APPROVE), "APPROVED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REJECT", "REQUEST_CHANGES"})
  void whoSendsBackSaysWhy(String decision) {
    Accounts accounts = Accounts.fresh();
    String id = accounts.claimed(accounts.handle("w"));
    Response silent =
        accounts.asCoordinator(
            "reviewer", id, "decide", Map.of("decision", decision, "comment", " "));
    refused(silent, 422, "comment-needed");
    assertThat(silent.jsonPath().getString("errors[0].pointer")).isEqualTo("/comment");
    assertThat(accounts.status(id)).isEqualTo("IN_REVIEW");
  }

  @Test
  void whatIsRejectedStaysRejected() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.claimed(accounts.handle("j"));
    require(
        accounts.asCoordinator(
            "reviewer", id, "decide", Map.of("decision", "REJECT", "comment", "Bukan kami")),
        "REJECTED");
    for (String verb : List.of("submit", "claim", "activate")) {
      Response illegal = accounts.asCoordinator("other", id, verb, null);
      refused(illegal, 409, "illegal-transition");
      assertThat(illegal.jsonPath().getList("allowed")).isEmpty();
    }
  }

  @Test
  void anIllegalStepTellsWhatIsAllowed() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("i")).jsonPath().getString("id");
    for (String verb : List.of("claim", "activate", "suspend")) {
      Object body = verb.equals("suspend") ? Map.of("reason", "x") : null;
      Response illegal = accounts.asCoordinator("c", id, verb, body);
      refused(illegal, 409, "illegal-transition");
      assertThat(illegal.jsonPath().getList("allowed"))
          .containsExactly("SUBMIT", "TRANSFER", "CHANGE", "PROVE");
    }
    refused(accounts.asCoordinator("c", id, "decide", APPROVE), 409, "illegal-transition");
    accounts.asAdmin(id, "submit", null);
    refused(accounts.asAdmin(id, "submit", null), 409, "illegal-transition");
  }

  @Test
  void anOldProofDoesNotActivate() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.claimed(accounts.handle("o"));
    accounts.asCoordinator("reviewer", id, "proofs", WITNESS).then().statusCode(201);
    clock.advance(Duration.ofDays(30).plusSeconds(1));
    require(accounts.asCoordinator("reviewer", id, "decide", APPROVE), "APPROVED");
    Response old = accounts.asAdmin(id, "activate", null);
    refused(old, 422, "proof-too-old");
    assertThat(old.jsonPath().getInt("days")).isEqualTo(30);
    accounts.asCoordinator("reviewer", id, "proofs", WITNESS).then().statusCode(201);
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
  }

  @Test
  void aProofOfBeforeTheApprovalActivatesOnDemand() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.claimed(accounts.handle("p"));
    accounts.asCoordinator("reviewer", id, "proofs", WITNESS).then().statusCode(201);
    require(accounts.asCoordinator("reviewer", id, "decide", APPROVE), "APPROVED");
    require(accounts.asAdmin(id, "activate", null), "ACTIVE");
  }

  @Test
  void aBlockerOfTheComplianceProfileKeepsAnAccountFromBecomingActiveUntilItIsMet() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.approved(accounts.handle("b"));
    accounts
        .registry()
        .coordinator()
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "severities", Map.of("UNIT_IN_BIO", "BLOCKER"),
                "linkDomains", List.of("tegalkab.go.id"),
                "complaintTerms", List.of("aduan"),
                "policyTerms", List.of("moderasi")))
        .put("/api/v1/compliance-profiles/X")
        .then()
        .statusCode(200);
    accounts.asCoordinator("reviewer", id, "proofs", WITNESS).then().statusCode(201);
    assertThat(accounts.status(id)).isEqualTo("APPROVED");
    Response blocked = accounts.asAdmin(id, "activate", null);
    refused(blocked, 422, "compliance-blocked");
    assertThat(blocked.jsonPath().getList("blockers")).containsExactly("UNIT_IN_BIO");
    accounts
        .asCoordinator(
            "reviewer",
            id,
            "compliance-checks",
            Map.of(
                "displayName", "Contoh",
                "bio", "Dinas DINKES",
                "links", List.of(),
                "evidence", "Tangkapan layar 12/2026"))
        .then()
        .statusCode(201);
    require(accounts.asAdmin(id, "activate", null), "ACTIVE");
  }

  @Test
  void aStaleTagIsRefusedAndARepeatedKeyAnswersTheSame() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("e")).jsonPath().getString("id");
    assertThat(accounts.patch(false, id, "\"7\"", Map.of("purpose", "x")).statusCode())
        .isEqualTo(412);
    assertThat(
            accounts
                .registry()
                .coordinator()
                .body(Map.of("purpose", "x"))
                .patch("/api/v1/accounts/" + id)
                .statusCode())
        .isEqualTo(428);
    String key = "kunci-" + id;
    for (int attempt = 0; attempt < 2; attempt++) {
      Response submitted =
          accounts
              .registry()
              .coordinator()
              .header("Idempotency-Key", key)
              .post("/api/v1/accounts/" + id + "/submit");
      require(submitted, "SUBMITTED");
    }
    assertThat(accounts.recorded(id)).containsExactly("DRAFTED", "SUBMITTED");
  }
}
