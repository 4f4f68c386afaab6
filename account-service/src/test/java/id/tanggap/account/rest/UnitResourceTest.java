package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitResourceTest {
  private static final String UNITS = "/api/v1/units";

  private static Response register(Registry registry, String code, String parentId) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("name", "Dinas " + code);
    body.put("type", "AGENCY");
    body.put("parentId", parentId);
    return registry.coordinator().body(body).post(UNITS);
  }

  @Test
  void aNewUnitAnswersWithItsPlaceTagAndAddress() {
    Registry registry = Registry.fresh();
    String setda = register(registry, "SETDA", null).jsonPath().getString("id");
    Response dinkes = register(registry, "DINKES", setda);
    assertThat(dinkes.statusCode()).isEqualTo(201);
    assertThat(dinkes.header("ETag")).isEqualTo("\"0\"");
    JsonPath unit = dinkes.jsonPath();
    assertThat(dinkes.header("Location")).isEqualTo(UNITS + "/" + unit.getString("id"));
    assertThat(unit.getString("path")).isEqualTo("/SETDA/DINKES/");
    assertThat(unit.getString("parentId")).isEqualTo(setda);
    assertThat(unit.getString("region")).isEqualTo(registry.region());
    assertThat(unit.getBoolean("vacant")).isTrue();
    Response read = registry.coordinator().get(UNITS + "/" + unit.getString("id"));
    assertThat(read.asString()).isEqualTo(dinkes.asString());
  }

  @Test
  void theSamePostWithAKeyHappensOnce() {
    Registry registry = Registry.fresh();
    Map<String, String> body = Map.of("code", "DINKES", "name", "Dinkes", "type", "AGENCY");
    Response first =
        registry.coordinator().header("Idempotency-Key", "satu").body(body).post(UNITS);
    Response second =
        registry.coordinator().header("Idempotency-Key", "satu").body(body).post(UNITS);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(registry.coordinator().body(body).post(UNITS).statusCode()).isEqualTo(409);
  }

  @Test
  void aCodeIsUniqueInItsRegionOnly() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    assertThat(register(one, "DINKES", null).statusCode()).isEqualTo(201);
    assertThat(register(other, "DINKES", null).statusCode()).isEqualTo(201);
    Response again = register(one, "DINKES", null);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("code")).isEqualTo("unit-code-taken");
  }

  @Test
  void aCodeOfTheWrongGrammarIsRefused() {
    Registry registry = Registry.fresh();
    Response response = register(registry, "dinkes", null);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getString("code")).isEqualTo("unit-code-malformed");
    assertThat(response.jsonPath().getString("detail")).contains("dinkes");
  }

  @Test
  void aParentOfAnotherRegionIsUnknown() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    String foreign = register(other, "SETDA", null).jsonPath().getString("id");
    Response response = register(one, "DINKES", foreign);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getString("code")).isEqualTo("unit-parent-unknown");
  }

  @Test
  void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
    Registry registry = Registry.fresh();
    String id = register(registry, "DINKES", null).jsonPath().getString("id");
    Response changed =
        registry
            .coordinator()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"0\"")
            .body("{\"name\":\"Dinas Kesehatan\",\"address\":\"Slawi\",\"coordinator\":true}")
            .patch(UNITS + "/" + id);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(changed.jsonPath().getString("address")).isEqualTo("Slawi");
    Response cleared =
        registry
            .coordinator()
            .header("If-Match", "\"1\"")
            .body("{\"address\":null}")
            .patch(UNITS + "/" + id);
    assertThat(cleared.jsonPath().getString("address")).isNull();
    assertThat(cleared.jsonPath().getString("name")).isEqualTo("Dinas Kesehatan");
    assertThat(cleared.jsonPath().getBoolean("coordinator")).isTrue();
  }

  @Test
  void aPatchThatChangesNothingKeepsTheVersion() {
    Registry registry = Registry.fresh();
    String id = register(registry, "DINKES", null).jsonPath().getString("id");
    Response same =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body("{\"name\":\"Dinas DINKES\"}")
            .patch(UNITS + "/" + id);
    assertThat(same.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void aPatchNeedsTheVersionThatTheCallerHasSeen() {
    Registry registry = Registry.fresh();
    String id = register(registry, "DINKES", null).jsonPath().getString("id");
    assertThat(registry.coordinator().body("{\"name\":\"X\"}").patch(UNITS + "/" + id).statusCode())
        .isEqualTo(428);
    assertThat(
            registry
                .coordinator()
                .header("If-Match", "\"7\"")
                .body("{\"name\":\"X\"}")
                .patch(UNITS + "/" + id)
                .statusCode())
        .isEqualTo(412);
  }

  @Test
  void aPatchOfTheCodeOrANullNameIsRefusedWithItsPointer() {
    Registry registry = Registry.fresh();
    String id = register(registry, "DINKES", null).jsonPath().getString("id");
    Response code =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body("{\"code\":\"LAIN\"}")
            .patch(UNITS + "/" + id);
    assertThat(code.statusCode()).isEqualTo(400);
    assertThat(code.jsonPath().getList("errors.pointer")).containsExactly("/code");
    Response name =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body("{\"name\":null}")
            .patch(UNITS + "/" + id);
    assertThat(name.statusCode()).isEqualTo(400);
    assertThat(name.jsonPath().getList("errors.pointer")).containsExactly("/name");
  }

  @Test
  void aMovedUnitTakesItsSubtreeAlong() {
    Registry registry = Registry.fresh();
    String setda = register(registry, "SETDA", null).jsonPath().getString("id");
    String dinkes = register(registry, "DINKES", null).jsonPath().getString("id");
    String labkes = register(registry, "LABKES", dinkes).jsonPath().getString("id");
    Response moved =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body(Map.of("parentId", setda))
            .patch(UNITS + "/" + dinkes);
    assertThat(moved.jsonPath().getString("path")).isEqualTo("/SETDA/DINKES/");
    Response below = registry.coordinator().get(UNITS + "/" + labkes);
    assertThat(below.jsonPath().getString("path")).isEqualTo("/SETDA/DINKES/LABKES/");
    assertThat(below.header("ETag")).isEqualTo("\"1\"");
    Response cycle =
        registry
            .coordinator()
            .header("If-Match", "\"0\"")
            .body(Map.of("parentId", labkes))
            .patch(UNITS + "/" + setda);
    assertThat(cycle.statusCode()).isEqualTo(422);
    assertThat(cycle.jsonPath().getString("code")).isEqualTo("unit-cycle");
    assertThat(
            registry
                .coordinator()
                .get(UNITS + "/" + labkes + "/ancestors")
                .jsonPath()
                .getList("items.code"))
        .containsExactly("SETDA", "DINKES", "LABKES");
  }

  @Test
  void aParentWithChildrenIsNotDeleted() {
    Registry registry = Registry.fresh();
    String setda = register(registry, "SETDA", null).jsonPath().getString("id");
    String dinkes = register(registry, "DINKES", setda).jsonPath().getString("id");
    Response refused = registry.coordinator().delete(UNITS + "/" + setda);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-has-children");
    assertThat(refused.jsonPath().getInt("count")).isEqualTo(1);
    assertThat(registry.coordinator().delete(UNITS + "/" + dinkes).statusCode()).isEqualTo(204);
    assertThat(registry.coordinator().delete(UNITS + "/" + setda).statusCode()).isEqualTo(204);
    assertThat(registry.coordinator().get(UNITS + "/" + setda).statusCode()).isEqualTo(404);
  }

  @Test
  void aUnitInUseIsNotDeleted() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String dinkes = registry.unit("DINKES");
    registry.appoint(registry.person("a@contoh.example"), dinkes, "PRIMARY_ADMIN", "2024-01-02");
    Response refused = registry.coordinator().delete(UNITS + "/" + dinkes);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-has-appointments");
  }

  @Test
  void pagesAreStableWhileUnitsAreAdded() {
    Registry registry = Registry.fresh();
    registry.agencies("BB", "DD", "FF", "HH", "JJ");
    Response first = registry.coordinator().get(UNITS + "?limit=2&count=true");
    assertThat(first.jsonPath().getList("items.code")).containsExactly("BB", "DD");
    assertThat(first.jsonPath().getInt("count")).isEqualTo(5);
    assertThat(first.header("Link")).contains("rel=\"next\"");
    registry.agencies("AA", "EE");
    List<String> rest = new ArrayList<>();
    String cursor = first.jsonPath().getString("nextCursor");
    while (cursor != null) {
      JsonPath page = registry.coordinator().get(UNITS + "?limit=2&cursor=" + cursor).jsonPath();
      rest.addAll(page.getList("items.code", String.class));
      cursor = page.getString("nextCursor");
    }
    assertThat(rest).containsExactly("EE", "FF", "HH", "JJ");
  }

  @Test
  void aCursorOfOtherFiltersAndAnUnknownParameterAreRefused() {
    Registry registry = Registry.fresh();
    registry.agencies("BB", "DD", "FF");
    String cursor =
        registry.coordinator().get(UNITS + "?limit=1").jsonPath().getString("nextCursor");
    assertThat(
            registry
                .coordinator()
                .get(UNITS + "?limit=1&type=DISTRICT&cursor=" + cursor)
                .statusCode())
        .isEqualTo(400);
    assertThat(registry.coordinator().get(UNITS + "?warna=biru").statusCode()).isEqualTo(400);
    assertThat(registry.coordinator().get(UNITS + "?limit=201").statusCode()).isEqualTo(400);
    assertThat(registry.coordinator().get(UNITS + "?sort=AGE").statusCode()).isEqualTo(400);
  }

  @Test
  void filtersNarrowTheList() {
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        """
        code,name,type,parentCode
        SETDA,Sekretariat Daerah,AGENCY,
        HUKUM,Bagian Hukum 100%,AGENCY,SETDA
        UMUM,Bagian Umum,AGENCY,SETDA
        RSUD,Rumah Sakit,HOSPITAL,
        """);
    assertThat(codes(registry, "type=HOSPITAL")).containsExactly("RSUD");
    assertThat(codes(registry, "under=SETDA")).containsExactly("HUKUM", "SETDA", "UMUM");
    assertThat(codes(registry, "parentId=" + registry.unit("SETDA")))
        .containsExactly("HUKUM", "UMUM");
    assertThat(codes(registry, "q=bagian&sort=NAME")).containsExactly("HUKUM", "UMUM");
    assertThat(codes(registry, "q=100%25")).containsExactly("HUKUM");
    assertThat(codes(registry, "q=_____")).isEmpty();
  }

  @Test
  void vacancyIsAFlagAndAFilter() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.appoint(
        registry.person("a@contoh.example"),
        registry.unit("DINKES"),
        "PRIMARY_ADMIN",
        "2024-01-02");
    assertThat(codes(registry, "vacant=true")).containsExactly("DINSOS");
    assertThat(codes(registry, "vacant=false")).containsExactly("DINKES");
    JsonPath dinkes = registry.coordinator().get(UNITS + "/" + registry.unit("DINKES")).jsonPath();
    assertThat(dinkes.getBoolean("vacant")).isFalse();
    assertThat(dinkes.getString("primaryAdmin.name")).isEqualTo("Contoh a@contoh.example");
  }

  @Test
  void theTreeAndTheListShowADay() {
    Registry registry = Registry.fresh();
    registry.agencies("SETDA");
    registry.csv(
        "/api/v1/units/import?validFrom=2020-01-01",
        "code,name,type,parentCode\nBARU,Badan Baru,AGENCY,SETDA\n");
    JsonPath before = registry.coordinator().get(UNITS + "/tree?asOf=2019-12-31").jsonPath();
    assertThat(before.getInt("count")).isEqualTo(1);
    assertThat(before.getList("roots[0].children")).isEmpty();
    JsonPath after = registry.coordinator().get(UNITS + "/tree?asOf=2020-01-01").jsonPath();
    assertThat(after.getString("roots[0].children[0].code")).isEqualTo("BARU");
    assertThat(codes(registry, "asOf=2019-12-31")).containsExactly("SETDA");
    assertThat(codes(registry, "asOf=2020-01-01")).containsExactly("BARU", "SETDA");
  }

  @Test
  void aUnitAdminSeesTheOwnSubtreeOnly() {
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        """
        code,name,type,parentCode
        DIN,Dinas Lain,AGENCY,
        DINKES,Dinas Kesehatan,AGENCY,
        LABKES,Laboratorium,AGENCY,DINKES
        """);
    var admin = registry.as("pic", List.of("DINKES"), "unit-admin");
    assertThat(admin.get(UNITS).jsonPath().getList("items.code"))
        .containsExactly("DINKES", "LABKES");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(UNITS + "/tree")
                .jsonPath()
                .getList("roots.code"))
        .containsExactly("DINKES");
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(UNITS + "/" + registry.unit("DIN"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            registry
                .as("pic", List.of("DINKES"), "unit-admin")
                .get(UNITS + "/" + registry.unit("LABKES"))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            registry.as("nobody", List.of(), "unit-admin").get(UNITS).jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void theDatabaseItselfKeepsRegionsApart() {
    Registry one = Registry.fresh();
    Registry other = Registry.fresh();
    one.agencies("SETDA");
    other.agencies("SETDA");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                Db.update(
                    "update unit set parent_id = cast(? as uuid) where id = cast(? as uuid)",
                    one.unit("SETDA"),
                    other.unit("SETDA")))
        .hasRootCauseInstanceOf(java.sql.SQLException.class)
        .hasStackTraceContaining("fk_unit_parent");
  }

  private static List<String> codes(Registry registry, String query) {
    Response response = registry.coordinator().urlEncodingEnabled(false).get(UNITS + "?" + query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath().getList("items.code", String.class);
  }

  @Test
  void aUnitThatSharesAnAccountIsNotDeleted() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    registry.imported(
        "/api/v1/accounts/import",
        "unitCode,platform,url,displayName,purpose\nDINKES,X,@us" + registry.suffix() + ",D,\n");
    String account =
        registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id");
    String unit = registry.unit("DINSOS");
    registry
        .coordinator()
        .body(Map.of("unitId", unit, "role", "RESPONDER"))
        .post("/api/v1/accounts/" + account + "/co-owners")
        .then()
        .statusCode(200);
    Response refused =
        registry.coordinator().header("If-Match", "*").delete("/api/v1/units/" + unit);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("unit-has-shared-accounts");
  }
}
