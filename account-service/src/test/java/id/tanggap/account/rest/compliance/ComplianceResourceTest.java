package id.tanggap.account.rest.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.compliance.ComplianceBlockers;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.official.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ComplianceResourceTest {
  private static final String PROFILES = "/api/v1/compliance-profiles";
  private static final String CHECKS = "/api/v1/compliance-checks";

  @Inject ComplianceBlockers blockers;

  private static Registry withAccounts() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url\nDINKES,X,@k%s\nDINSOS,X,@s%s\n"
            .formatted(registry.suffix(), registry.suffix()));
    return registry;
  }

  private static String accountOf(Registry registry, String unit) {
    return registry
        .coordinator()
        .get("/api/v1/accounts?under=" + unit)
        .jsonPath()
        .getString("items[0].id");
  }

  private static Map<String, Object> seen(String bio, String... links) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("displayName", "Contoh");
    seen.put("bio", bio);
    seen.put("links", List.of(links));
    seen.put("evidence", "Tangkapan layar 12/2026");
    return seen;
  }

  private static Response check(Registry registry, String account, Map<String, Object> seen) {
    return registry
        .coordinator()
        .body(seen)
        .post("/api/v1/accounts/" + account + "/compliance-checks");
  }

  private static Map<String, Object> rules(Map<String, String> severities, String namePattern) {
    Map<String, Object> rules = new HashMap<>();
    rules.put("severities", severities);
    rules.put("namePattern", namePattern);
    rules.put("linkDomains", List.of("tegalkab.go.id"));
    rules.put("complaintTerms", List.of("aduan"));
    rules.put("policyTerms", List.of("moderasi"));
    return rules;
  }

  private static Response replace(Registry registry, String ifMatch, Map<String, Object> rules) {
    return registry.coordinator().header("If-Match", ifMatch).body(rules).put(PROFILES + "/X");
  }

  private static void requireProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  private List<ComplianceRule> open(Registry registry, String account) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> blockers.open(registry.region(), UUID.fromString(account)));
  }

  @Test
  void aCheckTellsOfEachRuleWhyItIsMetOrNot() {
    Registry registry = withAccounts();
    String account = accountOf(registry, "DINKES");
    Response checked =
        check(
            registry, account, seen("Dinas DINKES. Aduan: lapor.go.id", "https://contoh.example"));
    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(201);
    JsonPath shown =
        registry.coordinator().get("/api/v1/accounts/" + account + "/compliance").jsonPath();
    assertThat(shown.getList("findings.reason"))
        .containsExactly("UNIT_NAMED", "NO_OFFICIAL_LINK", "COMPLAINT_CHANNEL_FOUND", "NO_POLICY");
    assertThat(shown.getInt("score")).isEqualTo(56);
    assertThat(shown.getString("latestCheck.source")).isEqualTo("MANUAL");
    assertThat(shown.getString("latestCheck.checkedBy"))
        .isEqualTo("coordinator-" + registry.region());
  }

  @Test
  void aNewCheckTakesThePlaceOfTheOneBefore() {
    Registry registry = withAccounts();
    String account = accountOf(registry, "DINKES");
    check(registry, account, seen(""));
    check(registry, account, seen("Dinas DINKES"));
    JsonPath shown =
        registry.coordinator().get("/api/v1/accounts/" + account + "/compliance").jsonPath();
    assertThat(shown.getInt("score")).isEqualTo(31);
    assertThat(registry.coordinator().get(CHECKS).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void theWorstProfilesComeFirst() {
    Registry registry = withAccounts();
    check(registry, accountOf(registry, "DINKES"), seen("Dinas DINKES"));
    check(registry, accountOf(registry, "DINSOS"), seen(""));
    JsonPath first = registry.coordinator().get(CHECKS + "?limit=1").jsonPath();
    assertThat(first.getList("items.unitCode")).containsExactly("DINSOS");
    JsonPath second =
        registry
            .coordinator()
            .get(CHECKS + "?limit=1&cursor=" + first.getString("nextCursor"))
            .jsonPath();
    assertThat(second.getList("items.unitCode")).containsExactly("DINKES");
    assertThat(second.getString("nextCursor")).isNull();
    assertThat(
            registry.coordinator().get(CHECKS + "?atMost=30").jsonPath().getList("items.unitCode"))
        .containsExactly("DINSOS");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(CHECKS)
                .jsonPath()
                .getList("items.unitCode"))
        .containsExactly("DINKES");
    assertThat(registry.coordinator().get(CHECKS + "?atMost=101").statusCode()).isIn(400, 422);
  }

  @Test
  void aBlockerIsOpenUntilItIsMetOrWaived() throws Throwable {
    Registry registry = withAccounts();
    String account = accountOf(registry, "DINKES");
    assertThat(open(registry, account)).isEmpty();
    replace(
        registry,
        "\"0\"",
        rules(Map.of("UNIT_IN_BIO", "BLOCKER", "OFFICIAL_LINK", "BLOCKER"), null));
    assertThat(open(registry, account))
        .containsExactly(ComplianceRule.UNIT_IN_BIO, ComplianceRule.OFFICIAL_LINK);
    check(registry, account, seen("Dinas DINKES"));
    assertThat(open(registry, account)).containsExactly(ComplianceRule.OFFICIAL_LINK);
    String waivers = "/api/v1/accounts/" + account + "/compliance-waivers";
    Map<String, Object> waiver =
        Map.of(
            "rule", "OFFICIAL_LINK",
            "reason", "Situs sedang dipindahkan",
            "validFrom", "2020-01-01",
            "validTo", "2999-12-31");
    Response granted = registry.coordinator().body(waiver).post(waivers);
    assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
    requireProblem(registry.coordinator().body(waiver).post(waivers), 409, "waiver-overlaps");
    assertThat(open(registry, account)).isEmpty();
    String revoke = waivers + "/" + granted.jsonPath().getString("id") + "/revoke";
    registry.coordinator().body(Map.of("reason", "Situs pulih")).post(revoke);
    assertThat(open(registry, account)).containsExactly(ComplianceRule.OFFICIAL_LINK);
    requireProblem(
        registry.coordinator().body(Map.of("reason", "x")).post(revoke), 409, "illegal-transition");
  }

  @Test
  void anAccountWithAnOpenBlockerDoesNotBecomeActive() {
    Accounts accounts = Accounts.fresh();
    Registry registry = accounts.registry();
    replace(registry, "\"0\"", rules(Map.of("UNIT_IN_BIO", "BLOCKER"), null));
    String account = accounts.approved(accounts.handle("b"));
    accounts
        .asCoordinator(
            "reviewer",
            account,
            "proofs",
            Map.of("method", "WITNESSED", "evidence", "BA-07/DISKOMINFO/2026"))
        .then()
        .statusCode(201);
    Response blocked = accounts.asAdmin(account, "activate", null);
    requireProblem(blocked, 422, "compliance-blocked");
    assertThat(blocked.jsonPath().getList("blockers")).containsExactly("UNIT_IN_BIO");
    check(registry, account, seen("Dinas DINKES"));
    assertThat(accounts.asAdmin(account, "activate", null).jsonPath().getString("status"))
        .isEqualTo("ACTIVE");
  }

  @Test
  void aWaiverOfYesterdayOpensTheBlockerAgain() throws Throwable {
    Registry registry = withAccounts();
    String account = accountOf(registry, "DINKES");
    replace(registry, "\"0\"", rules(Map.of("UNIT_IN_BIO", "BLOCKER"), null));
    registry
        .coordinator()
        .body(
            Map.of(
                "rule", "UNIT_IN_BIO",
                "reason", "Sebab",
                "validFrom", "2020-01-01",
                "validTo", "2020-12-31"))
        .post("/api/v1/accounts/" + account + "/compliance-waivers");
    assertThat(open(registry, account)).containsExactly(ComplianceRule.UNIT_IN_BIO);
  }

  @Test
  void rulesAreReplacedOnlyByWhoHasSeenThem() {
    Registry registry = Registry.fresh();
    Response defaults = registry.coordinator().get(PROFILES + "/X");
    assertThat(defaults.header("ETag")).isEqualTo("\"0\"");
    assertThat(defaults.jsonPath().getBoolean("defaults")).isTrue();
    Map<String, Object> rules = rules(Map.of("NAME_PATTERN", "WARNING"), "Dinas .+");
    requireProblem(
        registry.coordinator().body(rules).put(PROFILES + "/X"), 428, "precondition-required");
    Response first = replace(registry, "\"0\"", rules);
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(first.jsonPath().getString("severities.NAME_PATTERN")).isEqualTo("WARNING");
    assertThat(first.jsonPath().getString("severities.UNIT_IN_BIO")).isEqualTo("OFF");
    requireProblem(replace(registry, "\"0\"", rules), 412, "precondition-failed");
    Response second = replace(registry, "\"1\"", rules(Map.of(), null));
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    JsonPath all = registry.coordinator().get(PROFILES).jsonPath();
    assertThat(all.getList("items.findAll { !it.defaults }.platform")).containsExactly("X");
    assertThat(all.getList("items")).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?=x)", "(a)\\1", "((a{100}){100}){100}"})
  void aNamePatternThatCannotBeUsedIsRefused(String pattern) {
    Response response =
        replace(Registry.fresh(), "\"0\"", rules(Map.of("NAME_PATTERN", "BLOCKER"), pattern));
    requireProblem(response, 422, "name-pattern-malformed");
    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/namePattern");
  }

  @Test
  void faultyObservationsAreRefusedWithAllTheirFaults() {
    Registry registry = withAccounts();
    Map<String, Object> faulty = seen("x".repeat(4001), " ");
    faulty.remove("evidence");
    Response response = check(registry, accountOf(registry, "DINKES"), faulty);
    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(response.jsonPath().getList("errors.pointer"))
        .containsExactlyInAnyOrder("/bio", "/evidence", "/links/0");
    Map<String, Object> unknown = rules(Map.of("NO_SUCH_RULE", "WARNING"), null);
    assertThat(replace(registry, "\"0\"", unknown).statusCode()).isEqualTo(400);
    assertThat(registry.coordinator().get(PROFILES + "/FRIENDSTER").statusCode()).isIn(400, 404);
  }

  @Test
  void aUnitAdminChecksOwnAccountsAndFindsNoOthers() {
    Registry registry = withAccounts();
    String own = "/api/v1/accounts/" + accountOf(registry, "DINKES");
    String other = "/api/v1/accounts/" + accountOf(registry, "DINSOS");
    Map<String, Object> seen = seen("");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .body(seen)
                .post(own + "/compliance-checks")
                .statusCode())
        .isEqualTo(201);
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .body(seen)
                .post(other + "/compliance-checks")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(other + "/compliance")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theAccountsOfAnotherRegionAreNotFound() {
    Registry registry = withAccounts();
    String account = "/api/v1/accounts/" + accountOf(registry, "DINKES");
    Registry stranger = Registry.fresh();
    assertThat(stranger.coordinator().get(account + "/compliance").statusCode()).isEqualTo(404);
    assertThat(
            stranger.coordinator().body(seen("")).post(account + "/compliance-checks").statusCode())
        .isEqualTo(404);
    assertThat(
            stranger
                .coordinator()
                .body(
                    Map.of(
                        "rule", "UNIT_IN_BIO",
                        "reason", "x",
                        "validFrom", "2026-01-01",
                        "validTo", "2026-01-31"))
                .post(account + "/compliance-waivers")
                .statusCode())
        .isEqualTo(404);
  }
}
