package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String IMPORT = ACCOUNTS + "/import";
  private static final String HEADER = "unitCode,platform,url,displayName,purpose\n";

  private static Registry withUnits() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    return registry;
  }

  private static String onlyId(Registry registry) {
    return registry.coordinator().get(ACCOUNTS).jsonPath().getString("items[0].id");
  }

  private static String imported(Registry registry) {
    registry.imported(
        IMPORT, HEADER + "DINKES,INSTAGRAM,@dinkes." + registry.suffix() + ",Dinkes,\n");
    return onlyId(registry);
  }

  private static Response act(Registry registry, String user, String id, String verb, Object body) {
    return registry
        .as(user, List.of(), "coordinator")
        .body(body)
        .post(ACCOUNTS + "/" + id + "/" + verb);
  }

  @Test
  void anImportedAccountIsActiveWithAWitnessedProof() {
    Registry registry = withUnits();
    registry.imported(
        IMPORT + "?evidence=555/012/2024&activeFrom=2019-03-01",
        HEADER
            + "DINKES,instagram,https://m.instagram.com/Dinkes."
            + registry.suffix()
            + "/?igsh=x,Dinkes,Edukasi\n");
    Response read = registry.coordinator().get(ACCOUNTS + "/" + onlyId(registry));
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
    JsonPath account = read.jsonPath();
    assertThat(account.getString("handle")).isEqualTo("Dinkes." + registry.suffix());
    assertThat(account.getString("url"))
        .isEqualTo("https://www.instagram.com/Dinkes." + registry.suffix());
    assertThat(account.getString("status")).isEqualTo("ACTIVE");
    assertThat(account.getString("controlLevel")).isEqualTo("L1");
    assertThat(account.getString("credentialHealth")).isEqualTo("UNKNOWN");
    assertThat(account.getBoolean("main")).isFalse();
    assertThat(account.getBoolean("mandatory")).isTrue();
    assertThat(account.getString("activeFrom")).isEqualTo("2019-03-01");
    assertThat(account.getString("unitCode")).isEqualTo("DINKES");
    assertThat(
            Db.query(
                "select method, evidence, witness_name, level from control_proof"
                    + " where account_id = cast(? as uuid)",
                account.getString("id")))
        .singleElement()
        .satisfies(
            proof -> {
              assertThat(proof.get("method")).isEqualTo("WITNESSED_LIST");
              assertThat(proof.get("evidence")).isEqualTo("555/012/2024");
              assertThat(proof.get("witness_name")).isEqualTo("coordinator-" + registry.region());
              assertThat(proof.get("level")).isEqualTo("L1");
            });
  }

  @Test
  void repeatingAListInAnotherSpellingChangesNothing() {
    Registry registry = withUnits();
    String handle = "dinkes" + registry.suffix();
    registry.imported(
        IMPORT,
        HEADER
            + "DINKES,FACEBOOK,https://www.facebook.com/"
            + handle
            + ",Dinkes,\nDINKES,WEBSITE,https://"
            + handle
            + ".go.id,Situs,\n");
    JsonPath again =
        registry.imported(
            IMPORT,
            HEADER
                + "DINKES,FACEBOOK,https://m.facebook.com/Dinkes."
                + registry.suffix()
                + "/?mibextid=1,Dinkes,\nDINKES,WEBSITE,http://www."
                + handle
                + ".go.id/,Situs,\n");
    assertThat(again.getInt("unchanged")).isEqualTo(2);
    assertThat(again.getInt("created") + again.getInt("updated")).isZero();
    JsonPath changed =
        registry.imported(
            IMPORT, HEADER + "DINKES,FACEBOOK," + handle + ",Dinas Kesehatan,Edukasi\n");
    assertThat(changed.getInt("updated")).isEqualTo(1);
  }

  @Test
  void everyFaultyRowOfAListIsNamed() {
    Registry registry = withUnits();
    String handle = "dinkes" + registry.suffix();
    registry.imported(IMPORT, HEADER + "DINSOS,X,@s" + registry.suffix() + ",Dinsos,\n");
    JsonPath report =
        registry
            .csv(
                IMPORT,
                HEADER
                    + ("DINKES,INSTAGRAM,@" + handle + ",A,\n")
                    + ("DINKES,INSTAGRAM,https://instagram.com/" + handle + "/,B,\n")
                    + ("DINKES,TIKTOK,https://instagram.com/" + handle + "/,C,\n")
                    + "DINKES,INSTAGRAM,https://www.instagram.com/p/C3abc/,D,\n"
                    + ("DINKES,X,https://x.com/S" + registry.suffix() + ",E,\n")
                    + ("TIADA,X,https://x.com/t" + registry.suffix() + ",F,\n")
                    + "DINKES,FRIENDSTER,@x,G,\n"
                    + "DINKES,X,,H,\n")
            .jsonPath();
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "3 url address-repeated",
            "4 url address-of-other-platform",
            "5 url address-unreadable",
            "6 url address-taken",
            "7 unitCode unit-unknown",
            "8 platform not-one-of",
            "9 url not-blank");
    assertThat(registry.coordinator().get(ACCOUNTS).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void anAddressBelongsToOneAccountOfAllRegions() {
    Registry one = withUnits();
    Registry other = withUnits();
    String row = "DINKES,TIKTOK,@dinkes_" + one.suffix() + ",Dinkes,\n";
    one.imported(IMPORT, HEADER + row);
    JsonPath report = other.csv(IMPORT, HEADER + row).jsonPath();
    assertThat(report.getString("rejections[0].code")).isEqualTo("address-taken");
    assertThat(report.getString("rejections[0].message")).doesNotContain(one.region());
  }

  @Test
  void listsAreFilteredPagedAndCounted() {
    Registry registry = withUnits();
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 5; i++) {
      csv.append("DINKES,X,@a").append(i).append(registry.suffix()).append(",Akun ").append(i);
      csv.append(",\n");
    }
    csv.append("DINSOS,TELEGRAM,@tele_").append(registry.suffix()).append(",Sosial,\n");
    registry.imported(IMPORT, csv.toString());
    List<String> handles = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          registry
              .coordinator()
              .get(ACCOUNTS + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
              .jsonPath();
      handles.addAll(page.getList("items.handle", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(handles).hasSize(6).doesNotHaveDuplicates();
    assertThat(count(registry, "platform=X")).isEqualTo(5);
    assertThat(count(registry, "under=DINSOS")).isEqualTo(1);
    assertThat(count(registry, "unitId=" + registry.unit("DINSOS"))).isEqualTo(1);
    assertThat(count(registry, "status=SUSPENDED")).isZero();
    assertThat(count(registry, "q=akun")).isEqualTo(5);
  }

  @Test
  void aUnitAdminSeesTheAccountsOfTheOwnUnits() {
    Registry registry = withUnits();
    String id = imported(registry);
    assertThat(
            registry
                .as("pic", List.of("DINSOS"), "unit-admin")
                .get(ACCOUNTS + "/" + id)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            registry
                .as("pic", List.of("DINSOS"), "unit-admin")
                .get(ACCOUNTS)
                .jsonPath()
                .getList("items"))
        .isEmpty();
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(ACCOUNTS + "/" + id)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void anAccountIsSuspendedAndReinstatedByAWitnessWithRenewedAccess() {
    Registry registry = withUnits();
    String id = imported(registry);
    Response suspended = act(registry, "c", id, "suspend", Map.of("reason", "Diambil alih"));
    assertThat(suspended.jsonPath().getString("status")).isEqualTo("SUSPENDED");
    assertThat(suspended.header("ETag")).isEqualTo("\"1\"");
    Response illegal = act(registry, "c", id, "suspend", Map.of("reason", "Lagi"));
    assertThat(illegal.statusCode()).isEqualTo(409);
    assertThat(illegal.jsonPath().getList("allowed"))
        .containsExactly("YIELD", "REINSTATE", "REQUEST_RETIREMENT", "TRANSFER", "CHANGE", "PROVE");
    Response refused =
        act(
            registry,
            "c",
            id,
            "reinstate",
            Map.of("reason", "Pulih", "evidence", "BA-07", "accessRenewed", false));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("access-not-renewed");
    Response back =
        act(
            registry,
            "c",
            id,
            "reinstate",
            Map.of("reason", "Pulih", "evidence", "BA-07", "accessRenewed", true));
    assertThat(back.jsonPath().getString("status")).isEqualTo("ACTIVE");
    assertThat(back.jsonPath().getString("controlLevel")).isEqualTo("L2");
    assertThat(
            registry
                .coordinator()
                .get(ACCOUNTS + "/" + id + "/history")
                .jsonPath()
                .getList("items.status"))
        .containsExactly("ACTIVE", "SUSPENDED", "ACTIVE");
  }

  @Test
  void retirementIsAskedByTheOwnerAndDecidedByASecondPerson() {
    Registry registry = withUnits();
    String id = imported(registry);
    Map<String, String> reason = Map.of("reason", "Unit dibubarkan");
    Response foreign =
        registry
            .as("pic", List.of("DINSOS"), "unit-admin")
            .body(reason)
            .post(ACCOUNTS + "/" + id + "/retire");
    assertThat(foreign.statusCode()).isEqualTo(404);
    Response asked =
        registry
            .as("pic", List.of("DINKES"), "unit-admin")
            .body(reason)
            .post(ACCOUNTS + "/" + id + "/retire");
    assertThat(asked.jsonPath().getString("status")).isEqualTo("RETIREMENT_REQUESTED");
    Response self =
        registry
            .as("pic", List.of("DINKES"), "unit-admin")
            .body(reason)
            .post(ACCOUNTS + "/" + id + "/retire");
    assertThat(self.statusCode()).isEqualTo(409);
    assertThat(self.jsonPath().getString("code")).isEqualTo("second-person-needed");
    Response decided =
        act(registry, "c", id, "retire", Map.of("reason", "Ya", "archiveWaiver", "Kosong"));
    assertThat(decided.jsonPath().getString("status")).isEqualTo("RETIRED");
    assertThat(decided.jsonPath().getString("retiredOn")).isNotNull();
  }

  private static int count(Registry registry, String query) {
    return registry.coordinator().get(ACCOUNTS + "?count=true&" + query).jsonPath().getInt("count");
  }
}
