package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who owns an account, who works with it, and under which name. */
@QuarkusTest
class GovernanceTest {
  private static final Map<String, String> APPROVED =
      Map.of("reason", "Ya", "archiveWaiver", "Akun kosong");

  private static Map<String, String> transfer(String unit) {
    return Map.of("toUnitId", unit, "letterNumber", "060/114/2026", "reason", "Penggabungan dinas");
  }

  private static String etag(Accounts accounts, String id) {
    return accounts.get(id).header("ETag");
  }

  private static JsonPath handles(Accounts accounts, String id) {
    return accounts.registry().coordinator().get("/api/v1/accounts/" + id + "/handles").jsonPath();
  }

  @Test
  void aTransferNeedsTheAccessHandedOverToTheNewUnitFirst() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("a"));
    String dinsos = accounts.registry().unit("DINSOS");
    assertThat(accounts.asAdmin(id, "transfer", transfer(dinsos)).statusCode()).isEqualTo(403);
    refused(accounts.asCoordinator("c", id, "transfer", transfer(dinsos)), 422, "handover-missing");
    refused(
        accounts.asCoordinator("c", id, "transfer", transfer(accounts.registry().unit("DINKES"))),
        422,
        "owner-unchanged");
    refused(
        accounts.asCoordinator("c", id, "transfer", transfer(UUID.randomUUID().toString())),
        422,
        "unit-unknown");
    assertThat(accounts.get(id).jsonPath().getString("unitCode")).isEqualTo("DINKES");
  }

  @Test
  void anAccountIsNotRetiredWhileSomethingIsToBePublishedOnIt() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("s"));
    Db.update(
        "insert into scheduled_publication (publication_id, region, account_id, due_at,"
            + " plan_version) values (?, ?, ?, now(), 1)",
        UUID.randomUUID(),
        accounts.registry().region(),
        UUID.fromString(id));
    require(
        accounts.asCoordinator("one", id, "retire", Map.of("reason", "Ganti")),
        "RETIREMENT_REQUESTED");
    refused(accounts.asCoordinator("two", id, "retire", APPROVED), 422, "publications-scheduled");
    Db.update("delete from scheduled_publication where account_id = ?", UUID.fromString(id));
    require(accounts.asCoordinator("two", id, "retire", APPROVED), "RETIRED");
  }

  @Test
  void whatIsRetiredIsNotTransferred() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("b"));
    accounts.asCoordinator("one", id, "retire", Map.of("reason", "Ganti"));
    require(accounts.asCoordinator("two", id, "retire", APPROVED), "RETIRED");
    Response illegal =
        accounts.asCoordinator("c", id, "transfer", transfer(accounts.registry().unit("DINSOS")));
    refused(illegal, 409, "illegal-transition");
    assertThat(illegal.jsonPath().getList("allowed")).isEmpty();
    refused(
        accounts.patch(false, id, etag(accounts, id), Map.of("purpose", "x")),
        409,
        "illegal-transition");
  }

  @Test
  void aRetiredAccountNamesItsSuccessor() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("c"));
    String next = accounts.active(accounts.handle("d"));
    String draft = accounts.draft("X", "@" + accounts.handle("e")).jsonPath().getString("id");
    for (String unfit : List.of(id, draft, UUID.randomUUID().toString())) {
      refused(
          accounts.asCoordinator(
              "one", id, "retire", Map.of("reason", "Ganti", "successorId", unfit)),
          422,
          "successor-unfit");
    }
    accounts.asCoordinator("one", id, "retire", Map.of("reason", "Ganti", "successorId", next));
    Response retired = accounts.asCoordinator("two", id, "retire", APPROVED);
    require(retired, "RETIRED");
    assertThat(retired.jsonPath().getString("successorId")).isEqualTo(next);
  }

  @Test
  void aNewHandleKeepsIdentityAndHistoryButNotControl() {
    Accounts accounts = Accounts.fresh();
    String old = accounts.handle("f");
    String id = accounts.active(old);
    Response renamed =
        accounts.patch(
            false, id, etag(accounts, id), Map.of("url", "https://x.com/" + accounts.handle("g")));
    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
    assertThat(renamed.jsonPath().getString("id")).isEqualTo(id);
    assertThat(renamed.jsonPath().getString("handle")).isEqualTo(accounts.handle("g"));
    assertThat(renamed.jsonPath().getString("controlLevel")).isEqualTo("L0");
    JsonPath handles = handles(accounts, id);
    assertThat(handles.getList("items.handle"))
        .containsExactly(accounts.handle("g"), accounts.handle("f"));
    assertThat(handles.getList("items.source")).containsExactly("UNIT", "REGISTERED");
    assertThat(handles.getString("items[0].from")).isEqualTo(handles.getString("items[1].to"));
    assertThat(handles.getString("items[0].to")).isNull();
    assertThat(handles.getString("items[1].from")).isNull();
    assertThat(accounts.recorded(id)).endsWith("ACTIVATED", "RENAMED");

    String former = handles.getString("items[1].id");
    Response noted =
        accounts.asCoordinator(
            "c", id, "handles/" + former + "/reclaimed", Map.of("byOther", true));
    assertThat(noted.jsonPath().getBoolean("reclaimedByOther")).isTrue();
    assertThat(handles(accounts, id).getBoolean("items[1].reclaimedByOther")).isTrue();
    assertThat(
            accounts
                .asCoordinator(
                    "c", id, "handles/" + UUID.randomUUID() + "/reclaimed", Map.of("byOther", true))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherSpellingOfTheSameHandleIsNoRenaming() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("h"));
    Response respelled =
        accounts.patch(
            false,
            id,
            etag(accounts, id),
            Map.of("url", "@" + accounts.handle("h").toUpperCase(Locale.ROOT)));
    assertThat(respelled.jsonPath().getString("controlLevel")).isEqualTo("L2");
    assertThat(handles(accounts, id).getList("items")).hasSize(1);
  }

  @Test
  void aHandleThatSomebodyHoldsIsNotTakenByRenaming() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("i"));
    accounts.active(accounts.handle("j"));
    refused(
        accounts.patch(false, id, etag(accounts, id), Map.of("url", "@" + accounts.handle("j"))),
        409,
        "address-taken");
    refused(
        accounts.patch(
            false, id, etag(accounts, id), Map.of("url", "https://www.tiktok.com/@contoh")),
        422,
        "address-of-other-platform");
  }

  @Test
  void theIdOnThePlatformIsBoundOnce() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("k"));
    String platformId = "88" + accounts.registry().region().replace(".", "");
    Map<String, String> bind = Map.of("platformId", platformId);
    assertThat(accounts.patch(false, id, etag(accounts, id), bind).statusCode()).isEqualTo(200);
    assertThat(accounts.patch(false, id, etag(accounts, id), bind).statusCode()).isEqualTo(200);
    refused(
        accounts.patch(false, id, etag(accounts, id), Map.of("platformId", "99")),
        409,
        "platform-id-fixed");
    refused(
        accounts.patch(false, id, etag(accounts, id), "{\"platformId\":null}"),
        409,
        "platform-id-fixed");
    String other = accounts.active(accounts.handle("l"));
    refused(accounts.patch(false, other, etag(accounts, other), bind), 409, "platform-id-taken");
  }

  @Test
  void anAddressThatHoldsTheIdBindsItWithoutBeingAskedTo() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("YOUTUBE", "@" + accounts.handle("yt")).jsonPath().getString("id");
    String channel = "UCcontoh" + accounts.registry().region().replace(".", "") + "ABCDEFGHIJKL";
    Response revised =
        accounts.patch(
            false,
            id,
            etag(accounts, id),
            Map.of("url", "https://www.youtube.com/channel/" + channel));
    assertThat(revised.statusCode()).as(revised.asString()).isEqualTo(200);
    assertThat(revised.jsonPath().getString("platformId")).isEqualTo(channel);
  }

  @Test
  void aRegionHasOneMainAccountPerPlatformAndTheCoordinatorNamesIt() {
    Accounts accounts = Accounts.fresh();
    String one = accounts.active(accounts.handle("m"));
    String other = accounts.active(accounts.handle("n"));
    Map<String, Boolean> main = Map.of("main", true);
    assertThat(accounts.patch(false, one, etag(accounts, one), main).statusCode()).isEqualTo(403);
    assertThat(accounts.patch(true, one, etag(accounts, one), main).jsonPath().getBoolean("main"))
        .isTrue();
    refused(accounts.patch(true, other, etag(accounts, other), main), 409, "main-account-taken");
    accounts.asCoordinator("one", one, "retire", Map.of("reason", "Ganti"));
    accounts.asCoordinator("two", one, "retire", APPROVED);
    assertThat(accounts.get(one).jsonPath().getBoolean("main")).isFalse();
    assertThat(accounts.patch(true, other, etag(accounts, other), main).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatIsUnderReviewIsNotChanged() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.submitted(accounts.handle("o"));
    refused(
        accounts.patch(false, id, etag(accounts, id), Map.of("purpose", "Lain")),
        409,
        "illegal-transition");
  }

  @Test
  void aChangeThatChangesNothingLeavesNothingBehind() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.draft("X", "@" + accounts.handle("p")).jsonPath().getString("id");
    Response same = accounts.patch(false, id, "\"0\"", Map.of("purpose", "Edukasi kesehatan"));
    assertThat(same.header("ETag")).isEqualTo("\"0\"");
    assertThat(accounts.recorded(id)).containsExactly("DRAFTED");
  }

  @Test
  void aCoOwnerSeesTheAccountAndDoesNotGovernIt() {
    Accounts accounts = Accounts.fresh();
    Registry registry = accounts.registry();
    String id = accounts.active(accounts.handle("q"));
    String dinsos = registry.unit("DINSOS");
    String path = "/api/v1/accounts/" + id;
    Map<String, String> share = Map.of("unitId", dinsos, "role", "CONTRIBUTOR");
    assertThat(registry.as("s", List.of("DINSOS"), "unit-admin").get(path).statusCode())
        .isEqualTo(404);
    require(accounts.asAdmin(id, "co-owners", share), "ACTIVE");
    require(
        accounts.asAdmin(id, "co-owners", Map.of("unitId", dinsos, "role", "RESPONDER")), "ACTIVE");
    JsonPath owners = registry.coordinator().get(path + "/co-owners").jsonPath();
    assertThat(owners.getList("items.unitCode")).containsExactly("DINSOS");
    assertThat(owners.getString("items[0].role")).isEqualTo("RESPONDER");
    assertThat(registry.as("s", List.of("DINSOS"), "unit-admin").get(path).statusCode())
        .isEqualTo(200);
    assertThat(
            registry
                .as("s", List.of("DINSOS"), "unit-admin")
                .get("/api/v1/accounts")
                .jsonPath()
                .getList("items.id"))
        .containsExactly(id);
    assertThat(
            registry
                .as("s", List.of("DINSOS"), "unit-admin")
                .body(Map.of("reason", "x"))
                .post(path + "/retire")
                .statusCode())
        .isEqualTo(404);
    refused(
        accounts.asAdmin(
            id, "co-owners", Map.of("unitId", registry.unit("DINKES"), "role", "SUPPORT")),
        422,
        "owner-unchanged");
    assertThat(registry.coordinator().delete(path + "/co-owners/" + dinsos).statusCode())
        .isEqualTo(204);
    assertThat(registry.coordinator().delete(path + "/co-owners/" + dinsos).statusCode())
        .isEqualTo(404);
    assertThat(registry.as("s", List.of("DINSOS"), "unit-admin").get(path).statusCode())
        .isEqualTo(404);
    assertThat(accounts.recorded(id))
        .endsWith("CO_OWNER_ADMITTED", "CO_OWNER_REASSIGNED", "CO_OWNER_DISMISSED");
  }
}
