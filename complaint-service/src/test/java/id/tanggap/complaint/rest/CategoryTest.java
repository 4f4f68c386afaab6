package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CategoryTest {

  private static final String CATEGORIES = "/api/v1/complaint-categories";

  private final Town town = Town.found();

  private static Map<String, Object> lamps() {
    Map<String, Object> category = new HashMap<>();
    category.put("code", "LAMPU");
    category.put("nameId", "Lampu jalan");
    category.put("nameEn", "Street lamps");
    category.put("needsEvidence", true);
    category.put("defaultUrgency", "URGENT");
    category.put("allowedUnits", List.of("DPUPR"));
    category.put("allowedClasses", List.of("COMPLAINT"));
    category.put(
        "attributes",
        List.of(
            attribute("pole", "TEXT", true, null, "[A-Z]{2}-\\d{1,4}"),
            attribute("since", "DATE", false, null, null),
            attribute("kind", "CHOICE", true, List.of("OFF", "BLINKING"), null)));
    return category;
  }

  private static Map<String, Object> attribute(
      String name, String type, boolean required, List<String> choices, String pattern) {
    Map<String, Object> attribute = new HashMap<>();
    attribute.put("name", name);
    attribute.put("labelId", "Pertanyaan " + name);
    attribute.put("labelEn", "Question " + name);
    attribute.put("type", type);
    attribute.put("required", required);
    if (choices != null) {
      attribute.put("choices", choices);
    }
    if (pattern != null) {
      attribute.put("pattern", pattern);
    }
    return attribute;
  }

  private String published() {
    return Town.with(town.coordinator())
        .body(lamps())
        .post(CATEGORIES)
        .then()
        .statusCode(201)
        .body("version", equalTo(1))
        .extract()
        .path("id");
  }

  private ValidatableResponse register(Object category, Map<String, String> attributes) {
    Map<String, Object> body = new HashMap<>();
    body.put("text", "Lampu jalan mati sejak tiga hari");
    body.put("channel", "CALL_CENTRE");
    if (category != null) {
      body.put("category", category);
    }
    if (attributes != null) {
      body.put("attributes", attributes);
    }
    return Town.with(town.as("operator")).body(body).post("/api/v1/complaints").then();
  }

  private ValidatableResponse step(String id, String verb, Object body) {
    return Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + id + "/" + verb)
        .then();
  }

  @Test
  void aRegionWithoutCategoriesStaysFree() {
    String id = register("Apa saja", null).statusCode(201).extract().path("id");
    step(id, "verify", Map.of()).statusCode(200).body("category", equalTo("Apa saja"));
  }

  @Test
  void theNameOfACategoryIsRecognisedAndItsUrgencyTaken() {
    published();
    register("lampu JALAN", Map.of("pole", "AB-12"))
        .statusCode(201)
        .body("category", equalTo("LAMPU"))
        .body("urgency", equalTo("URGENT"));
  }

  @Test
  void answersAreCheckedAtIntakeAndAskedForAtVerification() {
    published();
    register("LAMPU", Map.of("pole", "tiang dua", "since", "kemarin", "colour", "x"))
        .statusCode(422)
        .body("code", equalTo("attributes-unfit"))
        .body(
            "errors.pointer",
            hasItems("/attributes/pole", "/attributes/since", "/attributes/colour"));
    String id = register("LAMPU", Map.of("pole", "AB-12")).statusCode(201).extract().path("id");
    step(id, "verify", Map.of())
        .statusCode(422)
        .body("errors.pointer", contains("/attributes/kind"));
    step(id, "verify", Map.of("attributes", Map.of("kind", "OFF"))).statusCode(200);
    Town.with(town.as("operator"))
        .get("/api/v1/complaints/" + id + "/intake")
        .then()
        .statusCode(200)
        .body("categoryVersion", equalTo(1))
        .body("attributes.pole", equalTo("AB-12"))
        .body("attributes.kind", equalTo("OFF"));
  }

  @Test
  void anUnknownCategoryIsTakenButNotVerified() {
    published();
    String id = register("Apa saja", null).statusCode(201).extract().path("id");
    step(id, "verify", Map.of()).statusCode(422).body("code", equalTo("category-unknown"));
    step(id, "verify", Map.of("category", "LAMPU", "class", "ASPIRATION"))
        .statusCode(422)
        .body("code", equalTo("category-not-for-class"));
  }

  @Test
  void anIllegalVerificationIsRefusedForItsStateFirst() {
    published();
    String id = register("LAMPU", Map.of("pole", "AB-1", "kind", "OFF")).extract().path("id");
    step(id, "verify", Map.of()).statusCode(200);
    step(id, "verify", Map.of("category", "Tidak ada"))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
  }

  @Test
  void onlyTheUnitsOfTheCategoryHandleItAndOnlyWithEvidenceItIsFixed() {
    published();
    String id = register("LAMPU", Map.of("pole", "AB-1", "kind", "OFF")).extract().path("id");
    step(id, "verify", Map.of()).statusCode(200);
    step(id, "assign", Map.of("unitId", town.health.toString()))
        .statusCode(422)
        .body("code", equalTo("unit-not-for-category"));
    step(id, "assign", Map.of("unitId", town.roads.toString())).statusCode(200);
    step(id, "accept", Map.of()).statusCode(200);
    step(id, "respond", Map.of("text", "Sudah diganti.")).statusCode(202);
    step(id, "resolve", Map.of("outcome", "FIXED"))
        .statusCode(422)
        .body("code", equalTo("evidence-missing"));
    step(id, "respond", Map.of("text", "Sudah diganti.", "evidence", "BA-17/2026")).statusCode(202);
    step(id, "resolve", Map.of("outcome", "FIXED")).statusCode(200);
  }

  @Test
  void aChangeIsANewVersionAndTheOldOneStays() {
    String id = published();
    Town.with(town.coordinator())
        .body(Map.of("nameId", "Penerangan"))
        .patch(CATEGORIES + "/" + id)
        .then()
        .statusCode(428);
    Town.with(town.coordinator())
        .header("If-Match", "\"1\"")
        .body(Map.of("nameId", "Penerangan", "active", false))
        .patch(CATEGORIES + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("nameEn", equalTo("Street lamps"));
    Town.with(town.coordinator())
        .header("If-Match", "\"1\"")
        .body(Map.of("nameId", "Lampu"))
        .patch(CATEGORIES + "/" + id)
        .then()
        .statusCode(412);
    Town.with(town.coordinator())
        .header("If-Match", "\"2\"")
        .body(Map.of("nameId", "Penerangan"))
        .patch(CATEGORIES + "/" + id)
        .then()
        .body("version", equalTo(2));
    Town.with(town.as("leader"))
        .get(CATEGORIES + "/" + id + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items[1].nameId", equalTo("Lampu jalan"));
    Town.with(town.as("leader")).get(CATEGORIES + "?active=true").then().body("items", hasSize(0));
  }

  @Test
  void aContradictoryDefinitionIsRefusedWithEveryFault() {
    Map<String, Object> category = lamps();
    category.put(
        "attributes",
        List.of(
            attribute("pole", "TEXT", true, null, "([a-z"),
            attribute("pole", "CHOICE", true, null, null),
            attribute("many", "TEXT", false, null, "(a{1,99}){1,99}")));
    Town.with(town.coordinator())
        .body(category)
        .post(CATEGORIES)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/attributes/0/pattern",
                "/attributes/1/name",
                "/attributes/1",
                "/attributes/2/pattern"));
    published();
    Town.with(town.coordinator())
        .body(lamps())
        .post(CATEGORIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("category-code-taken"));
    Town.with(town.coordinator())
        .body(Map.of("code", "kecil", "nameId", ""))
        .post(CATEGORIES)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/code", "/nameId", "/nameEn"));
  }

  @Test
  void theShippedCategoriesAreAdoptedOnce() {
    List<String> added =
        Town.with(town.coordinator())
            .post(CATEGORIES + "/adopt-shipped")
            .then()
            .statusCode(200)
            .extract()
            .path("items.code");
    assertThat(added).contains("JALAN", "ADMINDUK", "PENGAWASAN");
    Town.with(town.coordinator())
        .post(CATEGORIES + "/adopt-shipped")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    Town.with(town.as("operator"))
        .get(CATEGORIES + "?limit=2")
        .then()
        .body("items.code", contains("ADMINDUK", "AIR_BERSIH"));
  }

  @Test
  void theSameListTwiceChangesNothing() {
    String csv =
        "code;nameId;nameEn;needsEvidence;allowedUnits\n"
            + "JALAN;Jalan;Roads;true;DPUPR DINKES\n"
            + "OBAT;Obat;Medicine;;\n";
    imported(csv, "?dryRun=true").body("created", equalTo(2)).body("applied", equalTo(false));
    imported(csv, "").body("created", equalTo(2)).body("applied", equalTo(true));
    imported(csv, "").body("created", equalTo(0)).body("unchanged", equalTo(2));
    imported(csv.replace("Obat;", "Obat-obatan;"), "").body("updated", equalTo(1));
    imported("code,nameId,nameEn,active\nrendah,,X,mungkin\nJALAN,J,J,\nJALAN,J,J,\n", "")
        .body("applied", equalTo(false))
        .body("rejections.findAll { it.line == 2 }.column", hasItems("code", "nameId", "active"))
        .body("rejections.findAll { it.line == 4 }.code", hasItem("row-repeated"));
  }

  private ValidatableResponse imported(String csv, String query) {
    return RestAssured.given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv")
        .body(csv)
        .post(CATEGORIES + "/import" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void onlyTheCoordinatorOfTheRegionPublishes() {
    String id = published();
    RestAssured.given().get(CATEGORIES).then().statusCode(401);
    Town.with(town.as("operator")).body(lamps()).post(CATEGORIES).then().statusCode(403);
    String stranger = Town.found().coordinator();
    Town.with(stranger).get(CATEGORIES + "/" + id).then().statusCode(404);
    Town.with(stranger)
        .header("If-Match", "\"1\"")
        .body(Map.of("active", false))
        .patch(CATEGORIES + "/" + id)
        .then()
        .statusCode(404);
    Town.with(stranger).get(CATEGORIES).then().body("items", hasSize(0));
    Town.with(town.coordinator()).get(CATEGORIES + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aCitizenMayWriteAnyCategory() {
    published();
    Map<String, Object> form =
        Map.of(
            "region", town.region,
            "class", "COMPLAINT",
            "text", "Lampu mati",
            "visibility", "PUBLIC",
            "category", "Entahlah");
    String code =
        Town.with(town.coordinator())
            .auth()
            .none()
            .body(form)
            .post("/public/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("trackingCode");
    Town.with(town.coordinator())
        .get("/api/v1/complaints?q=" + code)
        .then()
        .body("items.category", contains("Entahlah"))
        .body("items[0].pin", nullValue());
  }
}
