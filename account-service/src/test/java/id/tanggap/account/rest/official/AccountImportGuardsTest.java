package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list of accounts cannot do although a coordinator vouches for it. */
@QuarkusTest
class AccountImportGuardsTest {
  private static final String IMPORT = "/api/v1/accounts/import";
  private static final String HEADER = "unitCode,platform,url,displayName,purpose\n";

  /** The dry run and the import name the same faults, and nothing is registered. */
  private static void faulty(Registry registry, String rows, String... codes) {
    int before = count(registry);
    for (String mode : List.of("?dryRun=true", "")) {
      Response answer = registry.csv(IMPORT + mode, HEADER + rows);
      assertThat(answer.jsonPath().getList("rejections.code"))
          .as(mode + " " + answer.asString())
          .isEqualTo(List.of(codes));
    }
    assertThat(count(registry)).isEqualTo(before);
  }

  private static int count(Registry registry) {
    return registry
        .coordinator()
        .get("/api/v1/accounts?limit=200")
        .jsonPath()
        .getList("items")
        .size();
  }

  @Test
  void aRetiredAddressIsFreeForANewAccountByAReviewAndNotByAList() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("ia"));
    Map<String, String> how = Map.of("reason", "Ganti", "archiveWaiver", "Kosong");
    accounts.asCoordinator("one", id, "retire", how);
    require(accounts.asCoordinator("two", id, "retire", how), "RETIRED");
    faulty(
        accounts.registry(),
        "DINKES,X,@" + accounts.handle("ia") + ",Dinkes,\n",
        "address-retired");
    assertThat(accounts.active(accounts.handle("ia"))).isNotEqualTo(id);
  }

  @Test
  void aListRegistersNothingForAUnitThatIsDissolved() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    registry
        .coordinator()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("validFrom", "2020-01-01", "validTo", "2024-12-31"))
        .patch("/api/v1/units/" + registry.unit("DINKES"))
        .then()
        .statusCode(200);
    faulty(registry, "DINKES,X,@ib" + registry.suffix() + ",Dinkes,\n", "unit-closed");
  }

  @Test
  void anIdOnThePlatformThatSomebodyHoldsIsAFaultOfTheRow() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String channel = "UC" + (registry.suffix() + "abcdefghijklmnopqrstuv").substring(0, 22);
    registry.imported(
        IMPORT, HEADER + "DINKES,YOUTUBE,https://youtube.com/@ic" + registry.suffix() + ",D,\n");
    String id = registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    registry
        .coordinator()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("platformId", channel))
        .patch("/api/v1/accounts/" + id)
        .then()
        .statusCode(200);
    faulty(
        registry,
        "DINKES,YOUTUBE,https://www.youtube.com/channel/" + channel + ",D,\n",
        "platform-id-taken");
  }
}
