package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A desk at which the tests of the case machine register cases and take them through their life.
 */
final class Desk {

  final Town town = Town.found();

  /** A case as its citizen knows it. */
  record Filed(String id, String code, String pin) {}

  /** Registers a report that came by phone. */
  Filed phoned() {
    return registered(Map.of());
  }

  Filed registered(Map<String, Object> more) {
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "class", "COMPLAINT",
                "category", "Jalan",
                "text", "Jalan berlubang",
                "channel", "CALL_CENTRE"));
    body.putAll(more);
    JsonPath made =
        Town.with(town.coordinator())
            .body(body)
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Filed(made.getString("id"), made.getString("trackingCode"), made.getString("pin"));
  }

  /** A citizen files by the form, without telling who it is. */
  Filed filedByForm() {
    JsonPath made =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "region", town.region,
                    "class", "COMPLAINT",
                    "category", "Jalan",
                    "visibility", "ANONYMOUS",
                    "text", "Jalan berlubang"))
            .post("/public/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    String code = made.getString("trackingCode");
    Object id = Db.query("select id from complaint where tracking_code = ?", code).get(0).get("id");
    return new Filed(id.toString(), code, made.getString("pin"));
  }

  ValidatableResponse step(String token, String id, String verb, Map<String, ?> body) {
    return Town.with(token).body(body).post("/api/v1/complaints/" + id + "/" + verb).then();
  }

  ValidatableResponse step(Filed filed, String verb, Map<String, ?> body) {
    return step(town.coordinator(), filed.id(), verb, body);
  }

  void done(Filed filed, String verb, Map<String, ?> body) {
    step(filed, verb, body).statusCode(200);
  }

  Filed triaged(Filed filed) {
    done(filed, "verify", Map.of());
    return filed;
  }

  Filed assigned(Filed filed) {
    done(triaged(filed), "assign", Map.of("unitId", town.roads.toString()));
    return filed;
  }

  Filed inProgress(Filed filed) {
    done(assigned(filed), "accept", Map.of());
    return filed;
  }

  Filed answered(Filed filed) {
    step(inProgress(filed), "respond", Map.of("text", "Ditambal besok.")).statusCode(202);
    return filed;
  }

  Filed resolved(Filed filed) {
    done(answered(filed), "resolve", Map.of("outcome", "FIXED"));
    return filed;
  }

  /** Takes a fresh case to a state by the steps that lead there. */
  Filed in(String state, Filed filed) {
    switch (state) {
      case "NEW" -> {
        return filed;
      }
      case "TRIAGED" -> triaged(filed);
      case "AWAITING_REPORTER" -> done(triaged(filed), "ask", Map.of("text", "Di mana?"));
      case "ASSIGNED" -> assigned(filed);
      case "IN_PROGRESS" -> answered(filed);
      case "AWAITING_EXTERNAL" -> done(answered(filed), "wait", wait("2026-11-05"));
      case "RESOLVED" -> resolved(filed);
      case "CLOSED" -> done(resolved(filed), "confirm", Map.of());
      case "REJECTED" -> done(filed, "reject", Map.of("reason", "iklan"));
      case "DUPLICATE" -> done(filed, "merge", Map.of("into", phoned().id(), "reason", "sama"));
      case "FORWARDED" -> done(triaged(filed), "forward", forward());
      default -> throw new IllegalArgumentException(state);
    }
    return filed;
  }

  static Map<String, Object> wait(String reviewOn) {
    return Map.of("party", "PLN UP3", "awaited", "pemadaman", "reviewOn", reviewOn);
  }

  static Map<String, Object> forward() {
    return Map.of(
        "partner", "Dinas Bina Marga Provinsi",
        "reason", "jalan provinsi",
        "message", "Laporan Anda kami teruskan ke provinsi.");
  }

  String state(Filed filed) {
    return shown(filed, "").getString("state");
  }

  /** What the coordinator sees below a case. */
  JsonPath shown(Filed filed, String below) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints/" + filed.id() + below)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The newest clock of a kind. */
  Map<String, Object> clock(Filed filed, String kind) {
    List<Map<String, Object>> clocks =
        shown(filed, "/sla").getList("clocks.findAll { it.kind == '" + kind + "' }");
    return clocks.get(clocks.size() - 1);
  }

  List<String> events(Filed filed) {
    return shown(filed, "/timeline").getList("items.event");
  }

  /** What the citizen sees. */
  JsonPath tracked(Filed filed) {
    return citizen(filed)
        .get("/public/v1/complaints/" + filed.code())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  ValidatableResponse says(Filed filed, String verb, Map<String, ?> body) {
    return citizen(filed)
        .body(body)
        .post("/public/v1/complaints/" + filed.code() + "/" + verb)
        .then();
  }

  private static io.restassured.specification.RequestSpecification citizen(Filed filed) {
    var request = given().contentType(ContentType.JSON);
    return filed.pin() == null ? request : request.header("X-Tracking-Pin", filed.pin());
  }

  void historyIsIntact(Filed filed) {
    JsonPath check = shown(filed, "/timeline/verification");
    assertThat(check.getBoolean("intact")).as("%s", check.getMap("")).isTrue();
  }

  /** Rows of a table that hang on a case. */
  static List<Map<String, Object>> rows(String table, Filed filed) {
    return Db.query("select * from " + table + " where complaint_id = cast(? as uuid)", filed.id());
  }
}
