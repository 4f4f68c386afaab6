package id.tanggap.account.rest.impersonation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpersonationResourceTest {
  private static final String CASES = "/api/v1/impersonation-cases";

  @Inject TestClock clock;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static Response post(Registry registry, String path, Map<String, ?> body) {
    return registry.coordinator().body(body).post(path);
  }

  private static Response report(Registry registry, String address) {
    return registry
        .coordinator()
        .body(Map.of("platform", "X", "address", address, "evidence", "Meniru akun kami"))
        .post(CASES);
  }

  @Test
  void aCaseIsDecidedOnceAndMayBeReportedAgainAfterDismissal() {
    Registry registry = Registry.fresh();
    String handle = "@p" + registry.suffix();
    Response reported = report(registry, handle);
    assertThat(reported.jsonPath().getString("state")).isEqualTo("REPORTED");
    assertThat(report(registry, handle).jsonPath().getString("code"))
        .isEqualTo("impersonation-reported");
    String path = reported.header("Location");
    Response dismissed =
        registry.coordinator().body(Map.of("note", "Akun penggemar")).post(path + "/dismiss");
    assertThat(dismissed.jsonPath().getString("state")).isEqualTo("DISMISSED");
    Response again = registry.coordinator().body(Map.of("note", "Palsu")).post(path + "/confirm");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("illegal-transition");
    assertThat(report(registry, handle).statusCode()).isEqualTo(201);
    assertThat(registry.coordinator().get(CASES + "?state=REPORTED").jsonPath().getList("items"))
        .hasSize(1);
    assertThat(registry.coordinator().get(CASES).jsonPath().getList("items")).hasSize(2);
  }

  @Test
  void anOfficialAccountCannotBeBranded() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String handle = "@o" + registry.suffix();
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X," + handle + ",Dinkes,\n");
    Response refused = report(registry, handle);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("account-is-official");
  }

  @Test
  void aCaseOfAnotherRegionIsNotFoundAndAUnitAdminMayReportButNotDecide() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    String path = report(one, "@q" + one.suffix()).header("Location");
    assertThat(other.coordinator().get(path).statusCode()).isEqualTo(404);
    assertThat(other.coordinator().body(Map.of("note", "x")).post(path + "/confirm").statusCode())
        .isEqualTo(404);
    assertThat(
            one.as("pic", List.of("DINKES"), "unit-admin")
                .body(Map.of("note", "x"))
                .post(path + "/confirm")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            one.as("pic", List.of("DINKES"), "unit-admin")
                .body(Map.of("platform", "X", "address", "@r" + one.suffix(), "evidence", "Palsu"))
                .post(CASES)
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void theScoreIsExplainedPartByPartAgainstTheImitatedAccount() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String handle = "dinkes_" + registry.suffix();
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,INSTAGRAM,@" + handle + ",Dinkes,\n");
    String account =
        registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    Response reported =
        post(
            registry,
            CASES,
            Map.of(
                "platform",
                "INSTAGRAM",
                "address",
                "@" + handle + "_official",
                "imitatedAccountId",
                account,
                "evidence",
                "Meniru"));
    JsonPath opened = reported.jsonPath();
    assertThat(opened.getString("likeness.definition")).isEqualTo("look-alike/1");
    assertThat(opened.getString("likeness.handle")).isEqualTo(handle);
    assertThat(opened.getString("likeness.accountId")).isEqualTo(account);
    assertThat(opened.getList("likeness.parts.part"))
        .isEqualTo(List.of("SKELETON", "FOLDING", "DISTANCE", "TOKENS", "AFFIX"));
    assertThat(opened.getDouble("likeness.parts.find { it.part == 'AFFIX' }.value")).isEqualTo(1);
    assertThat(opened.getInt("score")).isEqualTo(88);
    // without a named account the likeliest of the region is found
    JsonPath found =
        post(
                registry,
                CASES,
                Map.of(
                    "platform",
                    "TIKTOK",
                    "address",
                    "@" + handle.replace("i", "1"),
                    "evidence",
                    "Meniru"))
            .jsonPath();
    assertThat(found.getString("likeness.handle")).isEqualTo(handle);
    assertThat(found.getString("imitatedAccountId")).isNull();
    assertThat(registry.coordinator().get(CASES + "?sort=SCORE").jsonPath().getList("items.score"))
        .isSortedAccordingTo((one, other) -> Integer.compare((Integer) other, (Integer) one));
  }

  @Test
  void theTriageListBeginsWithTheStrongestResemblanceAndGoesOnPageByPage() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@tri_"
            + registry.suffix()
            + ",Dinkes,\n");
    for (String handle : List.of("zzz", "tri_" + registry.suffix() + "_cs", "yyy", "tr1_")) {
      assertThat(
              post(
                      registry,
                      CASES,
                      Map.of(
                          "platform",
                          "TIKTOK",
                          "address",
                          "@" + (handle.endsWith("_") ? handle + registry.suffix() : handle),
                          "evidence",
                          "Meniru"))
                  .statusCode())
          .isEqualTo(201);
    }
    List<Integer> scores = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          registry
              .coordinator()
              .get(
                  CASES
                      + "?sort=SCORE&state=REPORTED&limit=1"
                      + (cursor == null ? "" : "&cursor=" + cursor))
              .jsonPath();
      scores.addAll(page.getList("items.score", Integer.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(scores).hasSize(4).isSortedAccordingTo((one, other) -> other - one);
    assertThat(scores.get(0)).isGreaterThan(80);
    assertThat(scores.get(3)).isZero();
  }

  @Test
  void aFakeIsPursuedUntilItIsGoneAndEachStepIsInTheHistory() {
    clock.set(Instant.parse("2026-03-01T00:00:00Z"));
    Registry registry = Registry.fresh();
    String path = report(registry, "@k" + registry.suffix()).header("Location");
    Map<String, String> ask = Map.of("addressee", "PLATFORM", "reference", "X-1");
    Response early = post(registry, path + "/takedowns", ask);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.jsonPath().getList("allowed"))
        .isEqualTo(List.of("ADD_EVIDENCE", "CONFIRM", "DISMISS"));
    post(registry, path + "/confirm", Map.of("note", "Palsu"));
    Response evidence =
        post(
            registry,
            path + "/evidence",
            Map.of("text", "Layar", "url", "https://x.com/p/1", "sha256", "AB".repeat(32)));
    assertThat(evidence.jsonPath().getList("pieces.text"))
        .isEqualTo(List.of("Meniru akun kami", "Layar"));
    assertThat(evidence.jsonPath().getString("pieces[1].sha256")).isEqualTo("ab".repeat(32));
    Response asked = post(registry, path + "/takedowns", ask);
    assertThat(asked.jsonPath().getString("takedowns[0].dueAt")).isEqualTo("2026-03-08T00:00:00Z");
    assertThat(asked.jsonPath().getBoolean("takedowns[0].overdue")).isFalse();
    assertThat(post(registry, path + "/takedowns", ask).jsonPath().getString("code"))
        .isEqualTo("takedown-open");
    String takedown = path + "/takedowns/" + asked.jsonPath().getString("takedowns[0].id");
    Map<String, String> silence = Map.of("outcome", "NO_ANSWER");
    assertThat(post(registry, takedown + "/answer", silence).jsonPath().getString("code"))
        .isEqualTo("takedown-not-yet-due");
    assertThat(registry.coordinator().get(CASES + "?overdue=true").jsonPath().getList("items"))
        .isEmpty();
    clock.advance(Duration.ofDays(7));
    assertThat(registry.coordinator().get(CASES + "?overdue=true").jsonPath().getList("items"))
        .hasSize(1);
    assertThat(post(registry, takedown + "/answer", silence).statusCode()).isEqualTo(200);
    assertThat(post(registry, takedown + "/answer", silence).jsonPath().getString("code"))
        .isEqualTo("takedown-answered");
    assertThat(post(registry, path + "/takedowns", ask).statusCode()).isEqualTo(200);
    Response closed =
        post(registry, path + "/close", Map.of("outcome", "STILL_ONLINE", "note", "Tak dijawab"));
    assertThat(closed.jsonPath().getString("outcome")).isEqualTo("STILL_ONLINE");
    Response late = post(registry, path + "/confirm", Map.of("note", "x"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.jsonPath().getList("allowed"))
        .isEqualTo(List.of("ADD_EVIDENCE", "REOPEN", "RETRACT"));
    assertThat(post(registry, path + "/reopen", Map.of("note", "Muncul")).statusCode())
        .isEqualTo(200);
    assertThat(
            post(registry, path + "/retract", Map.of("note", "Keliru"))
                .jsonPath()
                .getList("allowed"))
        .isEmpty();
    assertThat(
            registry
                .coordinator()
                .get(
                    "/api/v1/history-entries?limit=200&subjectType=IMPERSONATION_CASE&subjectId="
                        + path.substring(path.lastIndexOf('/') + 1))
                .jsonPath()
                .getList("items.action"))
        .containsExactlyInAnyOrder(
            "REPORTED",
            "CONFIRMED",
            "EVIDENCE_ADDED",
            "TAKEDOWN_REQUESTED",
            "TAKEDOWN_ANSWERED",
            "TAKEDOWN_REQUESTED",
            "CLOSED",
            "REOPENED",
            "RETRACTED");
  }

  @Test
  void aRetractedWarningIsNotGivenAnyMoreAndTheAccountMayBeReportedAgain() {
    Registry registry = Registry.fresh();
    String handle = "@w" + registry.suffix();
    String path = report(registry, handle).header("Location");
    post(registry, path + "/confirm", Map.of("note", "Palsu"));
    assertThat(verified(handle)).isEqualTo("KNOWN_IMPERSONATOR");
    post(registry, path + "/retract", Map.of("note", "Keliru"));
    assertThat(verified(handle)).isEqualTo("UNKNOWN");
    assertThat(report(registry, handle).statusCode()).isEqualTo(201);
  }

  private static String verified(String handle) {
    return given()
        .queryParam("handle", handle)
        .queryParam("platform", "X")
        .get("/public/v1/verify")
        .jsonPath()
        .getString("status");
  }

  @Test
  void everyCommandHonoursIfMatchAndItsIdempotencyKey() {
    Registry registry = Registry.fresh();
    String path = report(registry, "@m" + registry.suffix()).header("Location");
    Response stale =
        registry
            .coordinator()
            .header("If-Match", "\"7\"")
            .body(Map.of("note", "x"))
            .post(path + "/confirm");
    assertThat(stale.statusCode()).isEqualTo(412);
    for (int i = 0; i < 2; i++) {
      Response once =
          registry
              .coordinator()
              .header("Idempotency-Key", "satu-kali-" + registry.suffix())
              .body(Map.of("text", "Sekali saja"))
              .post(path + "/evidence");
      assertThat(once.statusCode()).isEqualTo(200);
    }
    assertThat(registry.coordinator().get(path).jsonPath().getList("pieces")).hasSize(2);
  }

  @Test
  void aCaseTakesOnlySoMuchEvidenceAndOnlyWellFormed() {
    Registry registry = Registry.fresh();
    String path = report(registry, "@v" + registry.suffix()).header("Location");
    assertThat(
            post(registry, path + "/evidence", Map.of("text", "x", "sha256", "abc")).statusCode())
        .isEqualTo(400);
    assertThat(
            post(registry, path + "/evidence", Map.of("text", "x", "url", "javascript:alert(1)"))
                .statusCode())
        .isEqualTo(400);
    String id = path.substring(path.lastIndexOf('/') + 1);
    Db.update(
        "insert into impersonation_evidence (id, region, case_id, text, added_by, added_at)"
            + " select gen_random_uuid(), ?, ?::uuid, 'x', 'x', now() from generate_series(1, 49)",
        registry.region(),
        id);
    assertThat(post(registry, path + "/evidence", Map.of("text", "x")).jsonPath().getString("code"))
        .isEqualTo("evidence-full");
  }
}
