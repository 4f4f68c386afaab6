package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class PublicComplaintTest {

  private static final String NAME = "Zubaidah Kartasasmita";
  private static final String PHONE = "081298765432";
  private static final String NIK = "3328014506900001";
  private static final String MAIL = "zubaidah@warga.example";

  private final Town town = Town.found();

  private Map<String, Object> form(String visibility) {
    Map<String, Object> form = new HashMap<>();
    form.put("region", town.region);
    form.put("class", "COMPLAINT");
    form.put("category", "Pungutan");
    form.put("visibility", visibility);
    form.put(
        "text", "Diminta uang. Nama saya " + NAME + ", NIK " + NIK + ", " + PHONE + ", " + MAIL);
    form.put("reporter", Map.of("name", NAME, "phone", PHONE, "email", MAIL, "nationalId", NIK));
    form.put("reportedUnitCode", "DINKES");
    return form;
  }

  private static RequestSpecification citizen() {
    return given().contentType(ContentType.JSON);
  }

  private JsonPath file(String visibility) {
    return citizen()
        .body(form(visibility))
        .post("/public/v1/complaints")
        .then()
        .statusCode(201)
        .body("status", equalTo("NEW"))
        .extract()
        .jsonPath();
  }

  @Test
  void aCitizenFilesInOneCallAndFollowsByCode() {
    JsonPath filed = file("PUBLIC");
    assertThat(filed.getString("trackingCode")).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    assertThat(filed.getString("pin")).matches("[0-9]{6}");
    assertThat(filed.getString("expectedAt")).isNotNull();
    given()
        .header("Accept-Language", "en")
        .get("/public/v1/complaints/" + filed.getString("trackingCode"))
        .then()
        .statusCode(200)
        .body("statusLabel", equalTo("New"))
        .body("unit", nullValue());
  }

  @Test
  void theSameCallTwiceFilesOnce() {
    String key = UUID.randomUUID().toString();
    String first =
        citizen()
            .header("Idempotency-Key", key)
            .body(form("PUBLIC"))
            .post("/public/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .path("trackingCode");
    citizen()
        .header("Idempotency-Key", key)
        .body(form("PUBLIC"))
        .post("/public/v1/complaints")
        .then()
        .statusCode(201)
        .body("trackingCode", equalTo(first));
    citizen()
        .header("Idempotency-Key", key)
        .body(form("ANONYMOUS"))
        .post("/public/v1/complaints")
        .then()
        .statusCode(422);
    assertThat(Db.query("select 1 from complaint where region = ?", town.region)).hasSize(1);
  }

  @Test
  void refusesARegionThatNobodyServesAndAnUnknownUnit() {
    Map<String, Object> elsewhere = form("PUBLIC");
    elsewhere.put("region", "99.99");
    citizen()
        .body(elsewhere)
        .post("/public/v1/complaints")
        .then()
        .statusCode(422)
        .body("code", equalTo("region-not-served"));
    Map<String, Object> unknown = form("PUBLIC");
    unknown.put("reportedUnitCode", "TIDAK-ADA");
    citizen()
        .body(unknown)
        .post("/public/v1/complaints")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-unit-code"));
  }

  @Test
  void aSecretCaseIsFollowedOnlyWithItsPin() {
    JsonPath filed = file("SECRET");
    String address = "/public/v1/complaints/" + filed.getString("trackingCode");
    String pin = filed.getString("pin");
    assertThat(pin).matches("\\d{6}");
    given().get(address).then().statusCode(404);
    String wrong = pin.equals("000000") ? "000001" : "000000";
    given().header("X-Tracking-Pin", wrong).get(address).then().statusCode(404);
    given()
        .header("X-Tracking-Pin", pin)
        .get(address)
        .then()
        .statusCode(200)
        .body("unit", nullValue());
    for (int i = 0; i < 4; i++) {
      given().header("X-Tracking-Pin", wrong).get(address).then().statusCode(404);
    }
    given().header("X-Tracking-Pin", pin).get(address).then().statusCode(404);
  }

  @Test
  void nobodyOfTheReportedUnitLearnsThatASecretCaseExists() {
    file("SECRET");
    String id = id();
    Town.with(town.coordinator()).get("/api/v1/complaints/" + id).then().statusCode(200);
    List<String> blind =
        List.of(
            town.as("unit-admin", "DINKES"),
            town.as("unit-admin", "PKM-SLAWI"),
            town.as("coordinator", "DINKES"),
            town.as("leader"),
            town.as("auditor"));
    for (String token : blind) {
      Town.with(token).get("/api/v1/complaints/" + id).then().statusCode(404);
      Town.with(token)
          .get("/api/v1/complaints?count=true")
          .then()
          .statusCode(200)
          .body("items.id", not(hasItem(id)))
          .body("count", equalTo(0));
    }
    step("verify", id, Map.of("category", "Pungutan")).statusCode(200);
    step("assign", id, Map.of("unitId", town.clinic.toString()))
        .statusCode(422)
        .body("code", equalTo("reported-unit-cannot-handle"));
    step("assign", id, Map.of("unitId", town.roads.toString())).statusCode(200);
    Town.with(town.as("unit-admin", "DPUPR"))
        .get("/api/v1/complaints/" + id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(
      String token, String verb, String id, Map<String, Object> body) {
    return Town.with(token).body(body).post("/api/v1/complaints/" + id + "/" + verb).then();
  }

  private ValidatableResponse step(String verb, String id, Map<String, Object> body) {
    return post(town.coordinator(), verb, id, body);
  }

  private String id() {
    return Db.query("select id from complaint where region = ?", town.region)
        .get(0)
        .get("id")
        .toString();
  }

  @Test
  void aPlantedPersonAppearsInNoEventListNorTextColumn() {
    KafkaProbe events = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    file("ANONYMOUS");
    String id = id();
    step("verify", id, Map.of("category", "Hubungi " + PHONE)).statusCode(200);
    step("assign", id, Map.of("unitId", town.roads.toString())).statusCode(200);
    post(town.as("unit-admin", "DPUPR"), "return", id, Map.of("reason", "telepon " + PHONE))
        .statusCode(200);
    List<ConsumerRecord<String, String>> told = events.awaitKey(id, 2);
    String list = Town.with(town.coordinator()).get("/api/v1/complaints").asString();
    String history =
        Town.with(town.coordinator()).get("/api/v1/complaints/" + id + "/timeline").asString();
    StringBuilder columns = new StringBuilder();
    for (String table : List.of("complaint", "complaint_log", "outbox", "sla_clock")) {
      Db.query(
              "select row_to_json(t)::text as row from " + table + " t where region = ?",
              town.region)
          .forEach(row -> columns.append(row.get("row")));
    }
    for (String planted : List.of(NAME, PHONE, NIK, MAIL)) {
      assertThat(told).allSatisfy(record -> assertThat(record.value()).doesNotContain(planted));
      assertThat(list).doesNotContain(planted);
      assertThat(history).doesNotContain(planted);
      assertThat(columns.toString()).doesNotContain(planted);
    }
  }

  @Test
  void lookingBehindTheMaskIsWrittenDown() {
    file("PUBLIC");
    String id = id();
    post(town.coordinator(), "unmask", id, Map.of("reason", "Menghubungi pelapor"))
        .statusCode(200)
        .body("reporter.name", equalTo(NAME))
        .body("words.text", containsString(NIK));
    post(town.as("operator"), "unmask", id, Map.of("reason", "ingin tahu")).statusCode(403);
    Town.with(town.as("auditor"))
        .get("/api/v1/complaints/" + id + "/timeline")
        .then()
        .statusCode(200)
        .body("items.event", hasItem("UNMASK"));
  }

  @Test
  void aSecretEventShowsNeitherUnitNorCategory() {
    KafkaProbe events = KafkaProbe.at(Topics.COMPLAINT_EVENTS);
    file("SECRET");
    String id = id();
    step("verify", id, Map.of()).statusCode(200);
    step("assign", id, Map.of("unitId", town.roads.toString())).statusCode(200);
    assertThat(events.awaitKey(id, 2))
        .allSatisfy(
            record ->
                assertThat(record.value())
                    .doesNotContain("Pungutan")
                    .doesNotContain(town.roads.toString()));
  }

  @Test
  void theHistoryCannotBeChangedInTheDatabase() {
    file("PUBLIC");
    assertThatThrownBy(
            () -> Db.update("update complaint_log set reason = 'x' where region = ?", town.region))
        .rootCause()
        .hasMessageContaining("rows of complaint_log are never changed");
  }
}
