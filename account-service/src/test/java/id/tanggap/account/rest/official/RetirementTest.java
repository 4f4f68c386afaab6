package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A retirement that was asked for and does not happen. */
@QuarkusTest
class RetirementTest {
  private static final Map<String, String> REASON = Map.of("reason", "Masih dipakai");

  private static String requested(Accounts accounts, String id) {
    require(accounts.asAdmin(id, "retire", Map.of("reason", "Ganti")), "RETIREMENT_REQUESTED");
    return id;
  }

  private static Map<String, Object> renewed() {
    return Map.of("reason", "Pulih", "evidence", "BA-1", "accessRenewed", true);
  }

  @Test
  void anAccountWhoseRetirementIsAskedForIsSuspendedAtOnce() {
    Accounts accounts = Accounts.fresh();
    String id = requested(accounts, accounts.active(accounts.handle("ra")));
    require(accounts.asCoordinator("c", id, "suspend", REASON), "SUSPENDED");
    require(accounts.asCoordinator("c", id, "reinstate", renewed()), "ACTIVE");
  }

  @Test
  void theUnitTakesItsRequestBack() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("rb"));
    refused(accounts.asAdmin(id, "withdraw-retirement", REASON), 409, "illegal-transition");
    requested(accounts, id);
    assertThat(accounts.asAdmin(id, "withdraw-retirement", Map.of()).statusCode()).isEqualTo(400);
    require(accounts.asAdmin(id, "withdraw-retirement", REASON), "ACTIVE");
    assertThat(accounts.recorded(id)).endsWith("RETIREMENT_REQUESTED", "RETIREMENT_WITHDRAWN");
    assertThat(
            accounts
                .registry()
                .coordinator()
                .get("/api/v1/accounts/" + id + "/history")
                .jsonPath()
                .getList("items.reason"))
        .contains("Masih dipakai");
  }

  @Test
  void aRefusedRetirementLeavesASuspendedAccountSuspended() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("rc"));
    require(accounts.asCoordinator("c", id, "suspend", REASON), "SUSPENDED");
    requested(accounts, id);
    require(accounts.asCoordinator("c", id, "withdraw-retirement", REASON), "SUSPENDED");
    assertThat(accounts.recorded(id)).endsWith("RETIREMENT_REFUSED");
  }

  @Test
  void theUnitDoesNotTakeBackWhatACoordinatorAskedFor() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("rd"));
    require(
        accounts.asCoordinator("c", id, "retire", Map.of("reason", "Unit digabung")),
        "RETIREMENT_REQUESTED");
    Response answer = accounts.asAdmin(id, "withdraw-retirement", REASON);
    refused(answer, 403, "retirement-not-yours");
    assertThat(answer.jsonPath().getString("detail"))
        .contains("hanya koordinator daerah yang dapat membatalkannya");
    assertThat(accounts.status(id)).isEqualTo("RETIREMENT_REQUESTED");
    assertThat(accounts.recorded(id)).doesNotContain("RETIREMENT_WITHDRAWN");
    require(accounts.asCoordinator("another", id, "withdraw-retirement", REASON), "ACTIVE");
  }

  @Test
  void aRequestFromBeforeItWasKeptForWhomItSpeaksIsTheUnitsToTakeBack() {
    Accounts accounts = Accounts.fresh();
    String id = requested(accounts, accounts.active(accounts.handle("re")));
    Db.update(
        "update official_account set retirement_asked_for = null where id = ?",
        UUID.fromString(id));
    require(accounts.asAdmin(id, "withdraw-retirement", REASON), "ACTIVE");
  }
}
