package id.tanggap.kit.testapp.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Tokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Calls the test application the way a client does. */
public final class Client {
  private static final String[] INSIDES = {
    "id.tanggap",
    "java.",
    "jakarta.",
    "Exception",
    "org.hibernate",
    "io.vertx",
    "select ",
    "insert ",
    "update ",
    "constraint",
    "com.fasterxml",
    "\tat "
  };

  private Client() {}

  /** A request of a coordinator. */
  public static RequestSpecification coordinator() {
    return as(Tokens.coordinator());
  }

  /** A request with a token. */
  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  /** The body of a new thing with a code that nobody has. */
  public static Map<String, Object> thing() {
    String code = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    return Map.of("code", code, "name", "Kursi " + code, "size", 3);
  }

  /** Makes a thing and tells its path. */
  public static String newThing() {
    return coordinator()
        .contentType("application/json")
        .body(thing())
        .post("/api/v1/things")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  /**
   * What every problem must be: of this status and code, complete, and silent about our insides.
   */
  public static ExtractableResponse<Response> problem(Response response, int status, String code) {
    ExtractableResponse<Response> problem = response.then().extract();
    assertThat(problem.statusCode()).as(problem.asString()).isEqualTo(status);
    assertThat(problem.contentType()).startsWith("application/problem+json");
    assertThat(problem.<String>path("code")).as(problem.asString()).isEqualTo(code);
    assertThat(problem.<String>path("type")).isEqualTo("urn:tanggap:problem:" + code);
    assertThat(problem.<Integer>path("status")).isEqualTo(status);
    assertThat(problem.<String>path("title")).isNotBlank().isNotEqualTo(code);
    assertThat(problem.<String>path("detail")).isNotBlank().doesNotContain("{");
    assertThat(problem.<String>path("instance")).startsWith("/");
    assertThat(problem.<String>path("traceId")).matches("[0-9a-f]{32}");
    assertThat(problem.header("X-Request-Id")).isNotBlank();
    assertThat(problem.header("Content-Language")).isIn("id", "en");
    assertThat(problem.asString()).doesNotContain(INSIDES);
    return problem;
  }
}
