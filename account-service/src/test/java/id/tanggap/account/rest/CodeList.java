package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/**
 * The national code list in tests. There is one for all regions, so a test that needs it begins
 * without one and leaves none behind.
 */
final class CodeList {
  static final String PATH = "/api/v1/administrative-areas";

  private CodeList() {}

  static void clear() {
    Db.update("truncate administrative_area, area_edition, area_difference, area_staging");
  }

  static Response imported(String query, String... rows) {
    return imported(
        query, ("code,name\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Response imported(String query, byte[] file) {
    return imported(Tokens.platformAdmin(), query, file);
  }

  static Response imported(String token, String query, byte[] file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("text/csv")
        .body(file)
        .post(PATH + "/import" + query);
  }

  static Response get(String path) {
    return given().auth().oauth2(Tokens.leader()).get(PATH + path);
  }

  static Response post(String path, String body) {
    return given()
        .auth()
        .oauth2(Tokens.platformAdmin())
        .contentType("application/json")
        .body(body)
        .post(PATH + path);
  }
}
