package id.tanggap.account.rest.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObligationResourceTest {
  private static final String OBLIGATIONS = "/api/v1/obligations";

  private static Map<String, Object> rule(String from, String to) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("unitType", "AGENCY");
    rule.put("platform", "INSTAGRAM");
    rule.put("validFrom", from);
    rule.put("validTo", to);
    rule.put("basisNumber", "Perbup 12/2026");
    rule.put("basisTitle", "Pengelolaan media sosial");
    return rule;
  }

  private static Response define(Registry registry, String from, String to) {
    return registry.coordinator().body(rule(from, to)).post(OBLIGATIONS);
  }

  private static String defined(Registry registry, String from, String to) {
    Response response = define(registry, from, to);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  private static Response waive(Registry registry, String obligation, String from, String to) {
    return registry
        .coordinator()
        .body(
            Map.of(
                "unitId",
                registry.unit("DINKES"),
                "reason",
                "Belum ada jaringan",
                "validFrom",
                from,
                "validTo",
                to))
        .post(OBLIGATIONS + "/" + obligation + "/waivers");
  }

  private static void requireProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void aRuleIsLaidDownWithMildTermsUnlessAskedOtherwise() {
    Registry registry = Registry.fresh();
    Response created = define(registry, "2026-01-01", null);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
    assertThat(created.jsonPath().getString("standing")).isEqualTo("ACTIVE");
    assertThat(created.jsonPath().getString("controlLevel")).isEqualTo("L0");
    assertThat(created.jsonPath().getInt("graceDays")).isZero();
    Response shown = registry.coordinator().get(created.header("Location"));
    assertThat(shown.asString()).isEqualTo(created.asString());
  }

  @Test
  void twoRulesForTheSameKindAndPlatformDoNotOverlap() {
    Registry registry = Registry.fresh();
    String first = defined(registry, "2026-01-01", "2026-06-30");
    requireProblem(define(registry, "2026-06-30", null), 409, "obligation-overlaps");
    defined(registry, "2026-07-01", null);
    Response longer =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body("{\"validTo\":null}")
            .patch(OBLIGATIONS + "/" + first);
    requireProblem(longer, 409, "obligation-overlaps");
  }

  @Test
  void termsChangeOnlyForWhoHasSeenThem() {
    Registry registry = Registry.fresh();
    String path = OBLIGATIONS + "/" + defined(registry, "2026-01-01", null);
    requireProblem(
        registry.coordinator().body("{\"graceDays\":30}").patch(path),
        428,
        "precondition-required");
    requireProblem(
        registry.coordinator().header("If-Match", "\"7\"").body("{\"graceDays\":30}").patch(path),
        412,
        "precondition-failed");
    Response changed =
        registry.coordinator().header("If-Match", "\"0\"").body("{\"graceDays\":30}").patch(path);
    assertThat(changed.jsonPath().getInt("graceDays")).isEqualTo(30);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(changed.jsonPath().getString("basisNumber")).isEqualTo("Perbup 12/2026");
  }

  @Test
  void whatIsNotThereCannotBeCleared() {
    Registry registry = Registry.fresh();
    String path = OBLIGATIONS + "/" + defined(registry, "2026-01-01", null);
    Response response =
        registry.coordinator().header("If-Match", "\"0\"").body("{\"validFrom\":null}").patch(path);
    assertThat(response.statusCode()).isEqualTo(400);
    Response other =
        registry.coordinator().header("If-Match", "\"0\"").body("{\"platform\":\"X\"}").patch(path);
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.jsonPath().getString("errors[0].pointer")).isEqualTo("/platform");
  }

  @Test
  void allFaultsOfARuleAreNamedAtOnce() {
    Map<String, Object> faulty = rule(null, null);
    faulty.put("graceDays", 731);
    faulty.put("basisNumber", " ");
    faulty.remove("platform");
    Response response = Registry.fresh().coordinator().body(faulty).post(OBLIGATIONS);
    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(response.jsonPath().getList("errors.pointer"))
        .containsExactlyInAnyOrder("/basisNumber", "/graceDays", "/platform", "/validFrom");
  }

  @Test
  void aRuleThatEndsBeforeItBeginsIsRefused() {
    requireProblem(
        define(Registry.fresh(), "2026-01-02", "2026-01-01"), 422, "obligation-period-reversed");
  }

  @Test
  void aMistakeIsDeletedUnlessSomebodyWasLetOff() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String mistake = OBLIGATIONS + "/" + defined(registry, "2026-01-01", "2026-01-31");
    String used = defined(registry, "2026-02-01", null);
    assertThat(waive(registry, used, "2026-02-01", "2026-02-28").statusCode()).isEqualTo(201);
    requireProblem(
        registry.coordinator().header("If-Match", "\"9\"").delete(mistake),
        412,
        "precondition-failed");
    assertThat(registry.coordinator().delete(mistake).statusCode()).isEqualTo(204);
    assertThat(registry.coordinator().get(mistake).statusCode()).isEqualTo(404);
    requireProblem(
        registry.coordinator().delete(OBLIGATIONS + "/" + used), 409, "obligation-in-use");
  }

  @Test
  void aUnitIsLetOffOncePerDayAndAgainAfterThatWasTakenBack() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String obligation = defined(registry, "2026-01-01", null);
    String waiver =
        waive(registry, obligation, "2026-01-01", "2026-06-30").jsonPath().getString("id");
    requireProblem(waive(registry, obligation, "2026-06-30", "2026-12-31"), 409, "waiver-overlaps");
    requireProblem(
        waive(registry, obligation, "2026-08-02", "2026-08-01"),
        422,
        "dispensation-period-reversed");
    String revoke = OBLIGATIONS + "/" + obligation + "/waivers/" + waiver + "/revoke";
    Map<String, String> why = Map.of("reason", "Jaringan tersedia");
    assertThat(registry.coordinator().body(why).post(revoke).jsonPath().getString("state"))
        .isEqualTo("REVOKED");
    requireProblem(registry.coordinator().body(why).post(revoke), 409, "illegal-transition");
    assertThat(waive(registry, obligation, "2026-06-30", "2026-12-31").statusCode()).isEqualTo(201);
    assertThat(
            registry
                .coordinator()
                .get(OBLIGATIONS + "/" + obligation + "/waivers")
                .jsonPath()
                .getList("items.state"))
        .containsExactly("REVOKED", "GRANTED");
  }

  @Test
  void aWaiverForAUnitThatIsNotThereIsRefused() {
    Registry registry = Registry.fresh();
    Registry stranger = Registry.fresh();
    stranger.agencies("DINKES");
    String obligation = defined(registry, "2026-01-01", null);
    Response response =
        registry
            .coordinator()
            .body(
                Map.of(
                    "unitId", stranger.unit("DINKES"),
                    "reason", "x",
                    "validFrom", "2026-01-01",
                    "validTo", "2026-01-31"))
            .post(OBLIGATIONS + "/" + obligation + "/waivers");
    requireProblem(response, 422, "unit-unknown");
  }

  @Test
  void theSamePostTwiceLaysDownOneRule() {
    Registry registry = Registry.fresh();
    for (int i = 0; i < 2; i++) {
      assertThat(
              registry
                  .coordinator()
                  .header("Idempotency-Key", "kewajiban-1")
                  .body(rule("2026-01-01", null))
                  .post(OBLIGATIONS)
                  .statusCode())
          .isEqualTo(201);
    }
    assertThat(registry.coordinator().get(OBLIGATIONS).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void aPageEndsWhereTheNextBegins() {
    Registry registry = Registry.fresh();
    defined(registry, "2026-01-01", "2026-01-31");
    defined(registry, "2026-02-01", "2026-02-28");
    Response first = registry.coordinator().get(OBLIGATIONS + "?limit=1");
    String cursor = first.jsonPath().getString("nextCursor");
    Response second = registry.coordinator().get(OBLIGATIONS + "?limit=1&cursor=" + cursor);
    assertThat(first.jsonPath().getList("items.validFrom")).containsExactly("2026-01-01");
    assertThat(second.jsonPath().getList("items.validFrom")).containsExactly("2026-02-01");
    assertThat(second.jsonPath().getString("nextCursor")).isNull();
    requireProblem(
        registry.coordinator().get(OBLIGATIONS + "?platform=X&cursor=" + cursor),
        400,
        "foreign-cursor");
  }

  @Test
  void theRulesOfAnotherRegionAreNotFound() {
    Registry home = Registry.fresh();
    Registry stranger = Registry.fresh();
    String path = OBLIGATIONS + "/" + defined(home, "2026-01-01", null);
    assertThat(stranger.coordinator().get(path).statusCode()).isEqualTo(404);
    assertThat(stranger.coordinator().get(path + "/waivers").statusCode()).isEqualTo(404);
    assertThat(stranger.coordinator().delete(path).statusCode()).isEqualTo(404);
    assertThat(
            stranger.coordinator().header("If-Match", "\"0\"").body("{}").patch(path).statusCode())
        .isEqualTo(404);
    assertThat(stranger.coordinator().get(OBLIGATIONS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void everyChangeIsInTheHistory() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String obligation = defined(registry, "2026-01-01", null);
    waive(registry, obligation, "2026-01-01", "2026-01-31");
    registry
        .coordinator()
        .header("If-Match", "\"0\"")
        .body("{\"graceDays\":5}")
        .patch(OBLIGATIONS + "/" + obligation);
    List<Map<String, Object>> entries =
        Db.query(
            "select action from history where subject_id = cast(? as uuid)" + " order by sequence",
            obligation);
    assertThat(entries)
        .extracting(entry -> entry.get("action"))
        .containsExactly("OBLIGATION_DEFINED", "OBLIGATION_WAIVED", "OBLIGATION_CHANGED");
  }
}
