package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisputeTest {
  private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");
  private static final Map<String, String> KEEP =
      Map.of("outcome", "KEEP", "reason", "Dikelola sejak 2019");
  private static final Map<String, String> YIELD =
      Map.of("outcome", "YIELD", "reason", "Salah catat");

  private static String disputed(Accounts accounts, String handle) {
    String id = accounts.claimed(handle);
    require(accounts.asCoordinator("reviewer", id, "decide", APPROVE), "DISPUTED");
    return id;
  }

  @Test
  void twoRegionsThatClaimOneAddressHaveADisputeWhichOneMustGiveUp() {
    Accounts one = Accounts.fresh();
    Accounts other = Accounts.fresh();
    String handle = one.handle("z");
    String first = one.submitted(handle);
    String second = disputed(other, handle);
    one.asCoordinator("reviewer", first, "claim", null);
    require(one.asCoordinator("reviewer", first, "decide", APPROVE), "DISPUTED");

    Response open = one.asCoordinator("reviewer", first, "resolve", KEEP);
    refused(open, 409, "dispute-open");
    assertThat(open.jsonPath().getList("regions")).containsExactly(other.registry().region());
    require(other.asCoordinator("reviewer", second, "resolve", YIELD), "REJECTED");
    require(one.asCoordinator("reviewer", first, "resolve", KEEP), "APPROVED");
    assertThat(other.recorded(second)).endsWith("DISPUTED", "DISPUTE_YIELDED");
  }

  @Test
  void anActiveAccountThatGivesItsAddressUpStaysKnownAsFormerlyOfficial() {
    Accounts one = Accounts.fresh();
    Accounts other = Accounts.fresh();
    String handle = one.handle("y");
    String holder = one.active(handle);
    String claim = disputed(other, handle);
    require(one.asCoordinator("c", holder, "resolve", YIELD), "RETIRED");
    assertThat(one.get(holder).jsonPath().getString("retiredOn")).isNotNull();
    require(other.asCoordinator("reviewer", claim, "resolve", KEEP), "APPROVED");
  }

  @Test
  void theCoordinatorOfBothUnitsLetsOneGiveWay() {
    Accounts accounts = Accounts.fresh();
    String handle = accounts.handle("k");
    String holder = accounts.active(handle);
    accounts
        .registry()
        .appoint(
            accounts.registry().person("budi@contoh.example"),
            accounts.registry().unit("DINSOS"),
            "PRIMARY_ADMIN",
            "2023-01-02");
    String claim =
        accounts.draft("DINSOS", "X", "@" + handle, "Layanan").jsonPath().getString("id");
    require(
        accounts
            .registry()
            .as("pic-DINSOS", List.of("DINSOS"), "unit-admin")
            .post("/api/v1/accounts/" + claim + "/submit"),
        "SUBMITTED");
    accounts.asCoordinator("reviewer", claim, "claim", null);
    require(accounts.asCoordinator("reviewer", claim, "decide", APPROVE), "DISPUTED");
    assertThat(accounts.status(holder)).isEqualTo("ACTIVE");

    require(accounts.asCoordinator("reviewer", claim, "resolve", KEEP), "APPROVED");
    assertThat(accounts.status(holder)).isEqualTo("RETIRED");
    assertThat(accounts.get(holder).jsonPath().getString("successorId")).isEqualTo(claim);
    assertThat(accounts.recorded(holder)).endsWith("ACTIVATED", "DISPUTE_YIELDED");
    assertThat(accounts.recorded(claim)).endsWith("DISPUTED", "DISPUTE_KEPT");
  }

  @Test
  void whatNobodyElseClaimsIsNotGivenUp() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("n"));
    refused(accounts.asCoordinator("c", id, "resolve", YIELD), 409, "address-not-disputed");
    Response illegal = accounts.asCoordinator("c", id, "resolve", KEEP);
    refused(illegal, 409, "illegal-transition");
    assertThat(illegal.jsonPath().getList("allowed")).contains("SUSPEND", "YIELD");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
  }

  @Test
  void theSameIdOnThePlatformIsADisputeEvenUnderAnotherHandle() {
    Accounts one = Accounts.fresh();
    Accounts other = Accounts.fresh();
    String platformId = "9" + Math.abs(one.handle("x").hashCode());
    String holder = one.active(one.handle("u"));
    one.patch(false, holder, one.get(holder).header("ETag"), Map.of("platformId", platformId))
        .then()
        .statusCode(200);
    String claim = other.draft("X", "@" + other.handle("v")).jsonPath().getString("id");
    other.patch(false, claim, "\"0\"", Map.of("platformId", platformId)).then().statusCode(200);
    other.asAdmin(claim, "submit", null);
    other.asCoordinator("reviewer", claim, "claim", null);
    require(other.asCoordinator("reviewer", claim, "decide", APPROVE), "DISPUTED");
  }

  @Test
  void aDisputeOfAnotherRegionIsNotFound() {
    Accounts one = Accounts.fresh();
    Accounts stranger = Accounts.fresh();
    String id = one.active(one.handle("f"));
    assertThat(stranger.asCoordinator("c", id, "resolve", YIELD).statusCode()).isEqualTo(404);
  }
}
