package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.directory.Sealer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another address of an account needs before the public is told that it is ours. */
@QuarkusTest
class AddressChangeTest {
  private static final String CASES = "/api/v1/impersonation-cases";

  @Inject Sealer sealer;

  private static Response rename(Accounts accounts, boolean coordinator, String id, String handle) {
    return accounts.patch(coordinator, id, "*", Map.of("url", "https://x.com/" + handle));
  }

  private static void witness(Accounts accounts, String id) {
    accounts
        .asCoordinator("c", id, "proofs", Map.of("method", "WITNESSED", "evidence", "BA-02/2026"))
        .then()
        .statusCode(201);
  }

  private static String verified(String handle) {
    return given()
        .queryParam("url", "https://x.com/" + handle)
        .get("/public/v1/verify")
        .jsonPath()
        .getString("status");
  }

  private static String published(Accounts accounts) {
    return given()
        .get("/public/v1/accounts?region=" + accounts.registry().region())
        .jsonPath()
        .getString("items.handle");
  }

  private JsonPath lastStatement() {
    sealer.all();
    long last = given().get("/public/v1/changes?after=0&limit=1").jsonPath().getLong("last");
    return given().get("/public/v1/changes?limit=1&after=" + (last - 1)).jsonPath();
  }

  private static String report(Accounts accounts, String handle) {
    return accounts
        .registry()
        .coordinator()
        .body(Map.of("platform", "X", "address", "@" + handle, "evidence", "Meniru akun kami"))
        .post(CASES)
        .header("Location");
  }

  @Test
  void anAddressThatOnlyTheUnitNamesIsNotPublicBeforeItIsProven() {
    Accounts accounts = Accounts.fresh();
    String old = accounts.handle("pa");
    String next = accounts.handle("pb");
    String id = accounts.active(old);
    sealer.all();
    Response renamed = rename(accounts, false, id, next);
    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
    assertThat(renamed.jsonPath().getBoolean("addressUnproven")).isTrue();
    assertThat(lastStatement().getString("items[0].kind")).isEqualTo("WITHDRAWN");
    assertThat(lastStatement().getString("items[0].account.handle")).isEqualTo(old);
    assertThat(lastStatement().getString("items[0].verify")).isEqualTo("FORMERLY_OFFICIAL");
    assertThat(verified(next)).isEqualTo("UNKNOWN");
    assertThat(verified(old)).isEqualTo("FORMERLY_OFFICIAL");
    assertThat(
            given().queryParam("url", "https://x.com/" + old).get("/public/v1/verify").asString())
        .doesNotContain(next);
    assertThat(published(accounts)).isEqualTo("[]");

    witness(accounts, id);
    assertThat(accounts.get(id).jsonPath().getBoolean("addressUnproven")).isFalse();
    assertThat(verified(next)).isEqualTo("OFFICIAL");
    assertThat(published(accounts)).isEqualTo("[" + next + "]");
    assertThat(lastStatement().getString("items[0].kind")).isEqualTo("PUBLISHED");
    assertThat(lastStatement().getString("items[0].account.handle")).isEqualTo(next);
    assertThat(verified(old)).isEqualTo("FORMERLY_OFFICIAL");
  }

  @Test
  void anAddressThatACoordinatorTookBackWasNeverOfficial() {
    Accounts accounts = Accounts.fresh();
    String old = accounts.handle("pc");
    String next = accounts.handle("pd");
    String id = accounts.active(old);
    sealer.all();
    rename(accounts, false, id, next);
    sealer.all();
    assertThat(rename(accounts, true, id, old).statusCode()).isEqualTo(200);
    sealer.all();
    assertThat(verified(old)).isEqualTo("OFFICIAL");
    assertThat(verified(next)).isEqualTo("UNKNOWN");
  }

  @Test
  void anAddressThatWasReportedAsAFakeIsNotTakenByRenaming() {
    Accounts accounts = Accounts.fresh();
    String fake = accounts.handle("pe");
    String id = accounts.active(accounts.handle("pf"));
    String path = report(accounts, fake);
    refused(rename(accounts, false, id, fake), 409, "address-reported");
    accounts
        .registry()
        .coordinator()
        .body(Map.of("note", "Palsu"))
        .post(path + "/confirm")
        .then()
        .statusCode(200);
    refused(rename(accounts, false, id, fake), 409, "address-reported");
    assertThat(verified(fake)).isEqualTo("KNOWN_IMPERSONATOR");

    String rumour = accounts.handle("pg");
    accounts
        .registry()
        .coordinator()
        .body(Map.of("note", "Akun penggemar"))
        .post(report(accounts, rumour) + "/dismiss")
        .then()
        .statusCode(200);
    assertThat(rename(accounts, false, id, rumour).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatWaitsForReviewIsNotTakenByRenaming() {
    Accounts accounts = Accounts.fresh();
    String wanted = accounts.handle("ph");
    String id = accounts.active(accounts.handle("pi"));
    accounts.submitted(wanted);
    refused(rename(accounts, false, id, wanted), 409, "address-contested");
  }

  @Test
  void anApprovedAccountWithAnotherAddressIsReviewedAgain() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.approved(accounts.handle("pj"));
    Response renamed = rename(accounts, false, id, accounts.handle("pk"));
    require(renamed, "SUBMITTED");
    witness(accounts, id);
    require(accounts.get(id), "SUBMITTED");
    require(accounts.asCoordinator("reviewer", id, "claim", null), "IN_REVIEW");
  }

  @Test
  void whatACoordinatorCorrectsBeforeItIsPublicNeedsNoSecondReview() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.approved(accounts.handle("pl"));
    require(rename(accounts, true, id, accounts.handle("pm")), "APPROVED");
  }

  @Test
  void anAddressThatOnlyTheUnitNamesCanBeReportedAsAFake() {
    Accounts accounts = Accounts.fresh();
    String fake = accounts.handle("pn");
    rename(accounts, false, accounts.active(accounts.handle("po")), fake);
    assertThat(report(accounts, fake)).isNotNull();
  }
}
