package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A region of its own for one test, spoken to over HTTP. */
public final class Registry {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String region;

  private Registry(String region) {
    this.region = region;
  }

  /** A registered region in the zone of Jakarta that no other test uses. */
  public static Registry fresh() {
    int number = NEXT.getAndIncrement();
    String code = String.format(Locale.ROOT, "%02d.%02d", 11 + number / 69, 1 + number % 69);
    given()
        .auth()
        .oauth2(Tokens.platformAdmin())
        .contentType("application/json")
        .body(
            Map.of(
                "code",
                code,
                "name",
                "Kabupaten " + code,
                "kind",
                "REGENCY",
                "zone",
                "Asia/Jakarta"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    return new Registry(code);
  }

  public String region() {
    return region;
  }

  /** A word that no other region's handles contain. */
  public String suffix() {
    return "r" + region.replace(".", "");
  }

  public RequestSpecification coordinator() {
    return as("coordinator", List.of(), "coordinator");
  }

  public RequestSpecification as(String user, List<String> units, String... roles) {
    return given()
        .auth()
        .oauth2(Tokens.of(user + "-" + region, region, units, roles))
        .contentType("application/json");
  }

  /** Sends a CSV file as the coordinator. */
  public Response csv(String path, String body) {
    return coordinator()
        .contentType("text/csv")
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(path);
  }

  /** Sends a CSV file that must be taken over as a whole. */
  public JsonPath imported(String path, String body) {
    Response response = csv(path, body);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.jsonPath().getBoolean("applied")).as(response.asString()).isTrue();
    return response.jsonPath();
  }

  /** A list of agencies at the root. */
  public JsonPath agencies(String... codes) {
    StringBuilder csv = new StringBuilder("code,name,type,parentCode\n");
    for (String code : codes) {
      csv.append(code).append(",Dinas ").append(code).append(",AGENCY,\n");
    }
    return imported("/api/v1/units/import", csv.toString());
  }

  /** Id of the unit with a code. */
  public String unit(String code) {
    return coordinator()
        .get("/api/v1/units?limit=200&q=" + code)
        .jsonPath()
        .getString("items.find { it.code == '" + code + "' }.id");
  }

  /** A person with this work e-mail. */
  public String person(String email) {
    Response response =
        coordinator()
            .body(Map.of("name", "Contoh " + email, "workEmail", email))
            .post("/api/v1/people");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }

  /** An appointment of a person from a day on, by a letter of its own. */
  public Response appoint(String person, String unit, String role, String validFrom) {
    return coordinator()
        .body(
            Map.of(
                "personId",
                person,
                "unitId",
                unit,
                "role",
                role,
                "letterNumber",
                "800/" + NEXT_LETTER.getAndIncrement(),
                "letterDate",
                "2023-01-02",
                "validFrom",
                validFrom))
        .post("/api/v1/appointments");
  }

  private static final AtomicInteger NEXT_LETTER = new AtomicInteger(1);
}
