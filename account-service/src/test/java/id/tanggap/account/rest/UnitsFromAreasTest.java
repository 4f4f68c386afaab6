package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitsFromAreasTest {

  @BeforeEach
  @AfterEach
  void withoutAList() {
    CodeList.clear();
  }

  /** A list with two districts of the region, one village in each, and one elsewhere. */
  private static Registry listed() {
    Registry registry = Registry.fresh();
    String code = registry.region();
    String province = code.substring(0, 2);
    Response imported =
        CodeList.imported(
            "",
            province + ",Provinsi Contoh",
            code + ",Kabupaten Contoh",
            code + ".01,Satu",
            code + ".01.1001,Kota Satu",
            code + ".02,Dua",
            code + ".02.2001,Desa Dua",
            province + ".99,Kota Lain",
            province + ".99.01,Lain");
    assertThat(imported.jsonPath().getBoolean("applied")).as(imported.asString()).isTrue();
    return registry;
  }

  private static Response create(Registry registry, String query) {
    return registry
        .coordinator()
        .post("/api/v1/regions/" + registry.region() + "/units-from-areas" + query);
  }

  private static long told(Registry registry) {
    return (Long)
        Db.query(
                "select count(*) as n from outbox where region = ? and type like '%unit%'",
                registry.region())
            .get(0)
            .get("n");
  }

  @Test
  void theUnitsOfTheRegionAreCreatedOnceWithTheirParents() {
    Registry registry = listed();
    JsonPath dry = create(registry, "?dryRun=true").jsonPath();
    assertThat(dry.getInt("created")).isEqualTo(4);
    assertThat(dry.getBoolean("dryRun")).isTrue();
    assertThat(told(registry)).isZero();

    JsonPath first = create(registry, "").jsonPath();
    assertThat(
            List.of(
                first.getInt("districts"),
                first.getInt("urbanVillages"),
                first.getInt("villages"),
                first.getInt("existing")))
        .containsExactly(2, 1, 1, 0);
    JsonPath tree = registry.coordinator().get("/api/v1/units/tree").jsonPath();
    assertThat(tree.getList("roots.code"))
        .containsExactly(registry.region() + ".01", registry.region() + ".02");
    assertThat(tree.getString("roots[0].children[0].code"))
        .isEqualTo(registry.region() + ".01.1001");
    assertThat(told(registry)).isEqualTo(4);

    JsonPath second = create(registry, "").jsonPath();
    assertThat(second.getInt("created")).isZero();
    assertThat(second.getInt("existing")).isEqualTo(4);
    assertThat(told(registry)).isEqualTo(4);
    assertThat(
            Db.query(
                    "select count(*) as n from history where region = ?"
                        + " and subject_type = 'UNIT' and action = 'REGISTERED'",
                    registry.region())
                .get(0)
                .get("n"))
        .isEqualTo(4L);
  }

  @Test
  void aUnitThatIsRecordedStaysAndItsVillagesAreHungBelowIt() {
    Registry registry = listed();
    registry.agencies("SETDA");
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\n" + registry.region() + ".01,Kecamatan Satu,DISTRICT,SETDA\n");
    assertThat(create(registry, "").jsonPath().getInt("existing")).isEqualTo(1);
    JsonPath district =
        registry
            .coordinator()
            .get("/api/v1/units/" + registry.unit(registry.region() + ".01"))
            .jsonPath();
    assertThat(district.getString("name")).isEqualTo("Kecamatan Satu");
    JsonPath village =
        registry
            .coordinator()
            .get("/api/v1/units/" + registry.unit(registry.region() + ".01.1001"))
            .jsonPath();
    assertThat(village.getString("path"))
        .isEqualTo("/SETDA/" + registry.region() + ".01/" + registry.region() + ".01.1001/");
  }

  @Test
  void withoutTheRegionInTheListThereIsNothingToCreateFrom() {
    Registry registry = Registry.fresh();
    Response response = create(registry, "");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.jsonPath().getString("code")).isEqualTo("areas-unlisted");
  }

  @Test
  void onlyTheCoordinatorOfTheRegionAndThePlatformCreateThem() {
    Registry registry = listed();
    String path = "/api/v1/regions/" + registry.region() + "/units-from-areas";
    assertThat(given().post(path).statusCode()).isEqualTo(401);
    assertThat(registry.as("juri", List.of(), "evaluator").post(path).statusCode()).isEqualTo(403);
    assertThat(given().auth().oauth2(Tokens.coordinatorOf("99.99")).post(path).statusCode())
        .isEqualTo(404);
    assertThat(
            given()
                .auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/regions/99.98/units-from-areas")
                .statusCode())
        .isEqualTo(404);
    Response platform = given().auth().oauth2(Tokens.platformAdmin()).post(path);
    assertThat(platform.jsonPath().getInt("created")).isEqualTo(4);
  }

  @Test
  void aCodeThatTheListDoesNotHaveIsRefusedForNewUnitsOnly() {
    Registry registry = Registry.fresh();
    String unlisted = registry.region() + ".77";
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\n" + unlisted + ",Kecamatan Lama,DISTRICT,\n");
    CodeList.imported(
        "",
        registry.region().substring(0, 2) + ",Provinsi Contoh",
        registry.region() + ",Kabupaten Contoh",
        registry.region() + ".01,Satu");

    Response posted =
        registry
            .coordinator()
            .body(Map.of("code", registry.region() + ".78", "name", "Baru", "type", "DISTRICT"))
            .post("/api/v1/units");
    assertThat(posted.statusCode()).isEqualTo(422);
    assertThat(posted.jsonPath().getString("code")).isEqualTo("unit-code-unlisted");

    JsonPath imported =
        registry
            .csv(
                "/api/v1/units/import",
                "code,name,type,parentCode\n"
                    + unlisted
                    + ",Kecamatan Lama Sekali,DISTRICT,\n"
                    + registry.region()
                    + ".78,Baru,DISTRICT,\n"
                    + registry.region()
                    + ".78.2001,Desa Baru,VILLAGE,"
                    + registry.region()
                    + ".78\n"
                    + registry.region()
                    + ".01,Satu,DISTRICT,\n")
            .jsonPath();
    assertThat(imported.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder("3 code unit-code-unlisted", "4 code unit-code-unlisted");
    assertThat(imported.getInt("updated")).isEqualTo(1);
    assertThat(imported.getInt("created")).isEqualTo(1);

    Response agency =
        registry
            .coordinator()
            .body(Map.of("code", "DINKES", "name", "Dinas Kesehatan", "type", "AGENCY"))
            .post("/api/v1/units");
    assertThat(agency.statusCode()).isEqualTo(201);
  }

  @Test
  void aRegionYoungerThanTheListIsNotHeldAgainstIt() {
    CodeList.imported("", "99,Provinsi Lain");
    Registry registry = Registry.fresh();
    registry.imported(
        "/api/v1/units/import",
        "code,name,type,parentCode\n" + registry.region() + ".05,Baru,DISTRICT,\n");
  }
}
