package id.tanggap.complaint.rest.privacy;

import static io.restassured.RestAssured.given;

import id.tanggap.complaint.Town;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Cases with people who do not exist, in a town of their own. */
final class Guarded {

  static final String CASES = "/api/v1/complaints/";

  final Town town = Town.found();

  /** A report through the public form. */
  JsonPath filed(String visibility, String complaintClass, String text, Map<String, ?> reporter) {
    Map<String, Object> form = new HashMap<>();
    form.put("region", town.region);
    form.put("class", complaintClass);
    form.put("category", "Pungutan");
    form.put("visibility", visibility);
    form.put("text", text);
    form.put("reporter", reporter);
    form.put("reportedUnitCode", "PKM-SLAWI");
    form.put("consentVersion", "2026-01");
    return given()
        .contentType(ContentType.JSON)
        .body(form)
        .post("/public/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** The id of a case, as the coordinator finds it. */
  String idOf(JsonPath filed) {
    return Town.with(town.coordinator())
        .get("/api/v1/complaints")
        .jsonPath()
        .getString(
            "items.find { it.trackingCode == '" + filed.getString("trackingCode") + "' }.id");
  }

  ValidatableResponse step(String token, String id, String verb, Object body) {
    return Town.with(token).body(body).post(CASES + id + "/" + verb).then();
  }

  /** Brings a case to the roads office. */
  void assigned(String id) {
    step(town.coordinator(), id, "verify", Map.of("category", "Pungutan")).statusCode(200);
    step(town.coordinator(), id, "assign", Map.of("unitId", town.roads.toString())).statusCode(200);
  }

  /** Brings a case to its end. */
  void ended(String id) {
    assigned(id);
    step(town.coordinator(), id, "accept", Map.of()).statusCode(200);
    step(town.coordinator(), id, "respond", Map.of("text", "Sudah kami periksa bersama."))
        .statusCode(202);
    step(town.coordinator(), id, "resolve", Map.of("outcome", "ANSWERED")).statusCode(200);
    step(town.coordinator(), id, "confirm", Map.of()).statusCode(200);
  }

  String officer() {
    return town.as("privacy-officer");
  }
}
