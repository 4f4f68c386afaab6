package id.tanggap.account.rest.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.official.Accounts;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttestationResourceTest {
  private static final String CAMPAIGNS = "/api/v1/attestation-campaigns";
  private static final String ATTESTATIONS = "/api/v1/attestations";

  @Inject TestClock clock;

  @BeforeEach
  void firstOfJune() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static Map<String, Object> plan() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("name", "Pernyataan 2026");
    plan.put("opensOn", "2026-06-01");
    plan.put("dueOn", "2026-06-30");
    return plan;
  }

  private static String planned(Registry registry, Map<String, Object> plan) {
    Response response = registry.coordinator().body(plan).post(CAMPAIGNS);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return CAMPAIGNS + "/" + response.jsonPath().getString("id");
  }

  private static Registry withAccounts() {
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\nDINKES,K,AGENCY,\nPKM,P,HEALTH_CENTRE,DINKES\nDINSOS,S,AGENCY,\n");
    accounts(registry, "DINKES,X,@k", "PKM,INSTAGRAM,@p", "DINSOS,X,@s");
    return registry;
  }

  private static void accounts(Registry registry, String... rows) {
    StringBuilder csv = new StringBuilder("unitCode,platform,url\n");
    for (String row : rows) {
      csv.append(row).append(registry.suffix()).append('\n');
    }
    registry.imported("/api/v1/accounts/import", csv.toString());
  }

  private static String attestationOf(Registry registry, String unit) {
    return ATTESTATIONS
        + "/"
        + registry
            .coordinator()
            .get(ATTESTATIONS)
            .jsonPath()
            .getString("items.find { it.unitCode == '" + unit + "' }.id");
  }

  private static Response answer(Registry registry, String unit, String path, String body) {
    return registry.as("pic", List.of(unit), "unit-admin").body(body).post(path + "/answer");
  }

  private static void requireProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void aStartAsksAboutEveryLiveAccountOfTheScopeAndNoLaterOne() {
    Registry registry = withAccounts();
    Map<String, Object> plan = plan();
    plan.put("circle", Map.of("units", List.of("DINKES")));
    String campaign = planned(registry, plan);
    assertThat(registry.coordinator().get(ATTESTATIONS).jsonPath().getList("items")).isEmpty();
    Response started = registry.coordinator().post(campaign + "/start");
    assertThat(started.jsonPath().getString("state")).isEqualTo("OPEN");
    assertThat(started.jsonPath().getInt("asked")).isEqualTo(2);
    accounts(registry, "DINKES,THREADS,@baru.");
    JsonPath asked = registry.coordinator().get(ATTESTATIONS).jsonPath();
    assertThat(asked.getList("items.unitCode")).containsExactlyInAnyOrder("DINKES", "PKM");
    assertThat(asked.getList("items.dueOn")).containsOnly("2026-06-30");
  }

  @Test
  void theScopeIsAlsoOfKindsAndPlatforms() {
    Registry registry = withAccounts();
    Map<String, Object> plan = plan();
    plan.put(
        "circle",
        Map.of("unitTypes", List.of("AGENCY", "HEALTH_CENTRE"), "platforms", List.of("INSTAGRAM")));
    registry.coordinator().post(planned(registry, plan) + "/start");
    assertThat(registry.coordinator().get(ATTESTATIONS).jsonPath().getList("items.unitCode"))
        .containsExactly("PKM");
  }

  @Test
  void aDraftIsNotAskedAbout() {
    Accounts accounts = Accounts.fresh();
    accounts.draft("X", "@" + accounts.handle("d")).then().statusCode(201);
    String approved = accounts.approved(accounts.handle("e"));
    Registry registry = accounts.registry();
    registry.coordinator().post(planned(registry, plan()) + "/start");
    assertThat(registry.coordinator().get(ATTESTATIONS).jsonPath().getList("items.accountId"))
        .containsExactly(approved);
  }

  @Test
  void aCampaignThatAsksNobodyStaysADraft() {
    Registry registry = Registry.fresh();
    String campaign = planned(registry, plan());
    requireProblem(registry.coordinator().post(campaign + "/start"), 422, "campaign-asks-nobody");
    assertThat(registry.coordinator().get(campaign).jsonPath().getString("state"))
        .isEqualTo("DRAFT");
  }

  @Test
  void aCampaignStartsOnceAndTellsWhatWouldHaveBeenAllowed() {
    Registry registry = withAccounts();
    String campaign = planned(registry, plan());
    requireProblem(
        registry.coordinator().header("If-Match", "\"5\"").post(campaign + "/start"),
        412,
        "precondition-failed");
    registry.coordinator().post(campaign + "/start");
    Response again = registry.coordinator().post(campaign + "/start");
    requireProblem(again, 409, "illegal-transition");
    assertThat(again.jsonPath().getList("allowed")).containsExactly("CLOSE");
    requireProblem(registry.coordinator().post(campaign + "/cancel"), 409, "illegal-transition");
  }

  @Test
  void aCampaignDoesNotStartBeforeItOpens() {
    Registry registry = withAccounts();
    String campaign = planned(registry, plan());
    clock.set(Instant.parse("2026-05-31T16:59:59Z"));
    requireProblem(registry.coordinator().post(campaign + "/start"), 409, "campaign-not-startable");
  }

  @Test
  void faultyPlansAreRefused() {
    Registry registry = Registry.fresh();
    Map<String, Object> reversed = plan();
    reversed.put("dueOn", "2026-05-31");
    requireProblem(
        registry.coordinator().body(reversed).post(CAMPAIGNS), 422, "campaign-period-reversed");
    Map<String, Object> wild = plan();
    wild.put("ladder", List.of(-366));
    wild.put("graceDays", -1);
    Response response = registry.coordinator().body(wild).post(CAMPAIGNS);
    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(response.jsonPath().getList("errors.pointer"))
        .containsExactlyInAnyOrder("/graceDays", "/ladder/0");
  }

  @Test
  void anAnswerIsSignedByWhoSendsIt() {
    Registry registry = withAccounts();
    registry.coordinator().post(planned(registry, plan()) + "/start");
    String path = attestationOf(registry, "DINKES");
    requireProblem(
        answer(registry, "DINKES", path, "{\"answer\":\"CORRECT\"}"), 422, "answer-needs-note");
    Response answered =
        answer(registry, "DINKES", path, "{\"answer\":\"CORRECT\",\"note\":\"Nama berubah\"}");
    assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
    assertThat(answered.jsonPath().getString("state")).isEqualTo("ANSWERED");
    assertThat(answered.jsonPath().getString("signedBy")).isEqualTo("pic-" + registry.region());
    assertThat(answered.jsonPath().getString("note")).isEqualTo("Nama berubah");
    Response again = answer(registry, "DINKES", path, "{\"answer\":\"CONFIRM\"}");
    requireProblem(again, 409, "illegal-transition");
    assertThat(again.jsonPath().getList("allowed")).isEmpty();
  }

  @Test
  void toRetireAnAccountAlsoAsksForItsRetirement() {
    Registry registry = withAccounts();
    registry.coordinator().post(planned(registry, plan()) + "/start");
    answer(
        registry,
        "DINSOS",
        attestationOf(registry, "DINSOS"),
        "{\"answer\":\"RETIRE\",\"note\":\"Tidak dipakai sejak 2018\"}");
    JsonPath account = registry.coordinator().get("/api/v1/accounts?under=DINSOS").jsonPath();
    assertThat(account.getString("items[0].status")).isEqualTo("RETIREMENT_REQUESTED");
    JsonPath steps =
        registry
            .coordinator()
            .get("/api/v1/accounts/" + account.getString("items[0].id") + "/history")
            .jsonPath();
    assertThat(steps.getString("items[1].reason")).isEqualTo("Tidak dipakai sejak 2018");
  }

  @Test
  void onlyTheUnitItselfOrOneAboveItAnswers() {
    Registry registry = withAccounts();
    registry.coordinator().post(planned(registry, plan()) + "/start");
    String path = attestationOf(registry, "PKM");
    String confirm = "{\"answer\":\"CONFIRM\"}";
    assertThat(answer(registry, "DINSOS", path, confirm).statusCode()).isEqualTo(404);
    assertThat(registry.as("pic", List.of("DINSOS"), "unit-admin").get(path).statusCode())
        .isEqualTo(404);
    assertThat(registry.coordinator().body(confirm).post(path + "/answer").statusCode())
        .isEqualTo(403);
    // whoever also coordinates signs for the own units only
    assertThat(
            registry
                .as("dua", List.of("DINSOS"), "coordinator", "unit-admin")
                .body(confirm)
                .post(path + "/answer")
                .statusCode())
        .isEqualTo(404);
    assertThat(answer(registry, "DINKES", path, confirm).statusCode()).isEqualTo(200);
  }

  @Test
  void progressCountsStatesAndAnswers() {
    Registry registry = withAccounts();
    String campaign = planned(registry, plan());
    registry.coordinator().post(campaign + "/start");
    answer(registry, "DINKES", attestationOf(registry, "DINKES"), "{\"answer\":\"CONFIRM\"}");
    JsonPath progress = registry.coordinator().get(campaign + "/progress").jsonPath();
    assertThat(progress.getInt("asked")).isEqualTo(3);
    assertThat(progress.getInt("answered")).isEqualTo(1);
    assertThat(progress.getInt("open")).isEqualTo(2);
    assertThat(progress.getDouble("share"))
        .isEqualTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(progress.getList("answers.answer")).containsExactly("CONFIRM");
  }

  @Test
  void theSamePostTwiceStartsOnce() {
    Registry registry = withAccounts();
    String campaign = planned(registry, plan());
    for (int i = 0; i < 2; i++) {
      assertThat(
              registry
                  .coordinator()
                  .header("Idempotency-Key", "mulai-1")
                  .post(campaign + "/start")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void pagesOfAttestationsFollowEachOther() {
    Registry registry = withAccounts();
    registry.coordinator().post(planned(registry, plan()) + "/start");
    JsonPath first = registry.coordinator().get(ATTESTATIONS + "?limit=2").jsonPath();
    JsonPath second =
        registry
            .coordinator()
            .get(ATTESTATIONS + "?limit=2&cursor=" + first.getString("nextCursor"))
            .jsonPath();
    assertThat(first.getList("items.id")).hasSize(2);
    assertThat(second.getList("items.id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getList("items.id"));
    assertThat(
            registry
                .coordinator()
                .get(ATTESTATIONS + "?state=ANSWERED")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void theCampaignsOfAnotherRegionAreNotFound() {
    Registry registry = withAccounts();
    String campaign = planned(registry, plan());
    registry.coordinator().post(campaign + "/start");
    String attestation = attestationOf(registry, "DINKES");
    Registry stranger = Registry.fresh();
    for (String path :
        List.of(campaign, campaign + "/progress", campaign + "/escalations", attestation)) {
      assertThat(stranger.coordinator().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(stranger.coordinator().post(campaign + "/close").statusCode()).isEqualTo(404);
    assertThat(answer(stranger, "DINKES", attestation, "{\"answer\":\"CONFIRM\"}").statusCode())
        .isEqualTo(404);
    assertThat(stranger.coordinator().get(ATTESTATIONS).jsonPath().getList("items")).isEmpty();
  }
}
