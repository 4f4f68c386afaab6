package id.tanggap.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.AuthorityMatrix.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the API of a service against every kind of caller, over HTTP. A service
 * extends it with a test of its own and keeps the reviewed list in {@code authority.txt} of its
 * test resources. It names things that do not exist and sends empty bodies, so that nothing is
 * changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AuthorityTests {

  /** A region of Papua in which no other test works; its zone may have to be made known first. */
  protected static final String REGION = "95.69";

  private static final Path REVIEWED = Path.of("src/test/resources/authority.txt");

  private final Path document;

  /**
   * The tests of a service.
   *
   * @param document name of its API document, without the ending
   */
  protected AuthorityTests(String document) {
    this.document =
        Path.of(System.getProperty("tanggap.root"), "docs", "openapi", document + ".json");
  }

  protected Stream<Operation> closed() {
    return AuthorityMatrix.of(document).stream().filter(operation -> !operation.open());
  }

  protected Stream<Operation> open() {
    return AuthorityMatrix.of(document).stream().filter(Operation::open);
  }

  protected Stream<Arguments> closedByRole() {
    return closed()
        .flatMap(
            operation -> AuthorityMatrix.ROLES.stream().map(role -> Arguments.of(operation, role)));
  }

  @Test
  protected void whoMayCallWhatIsWhatWasReviewed() {
    assertThat(AuthorityMatrix.of(document).stream().map(Operation::line).sorted())
        .containsExactlyElementsOf(AuthorityMatrix.reviewed(REVIEWED));
  }

  @ParameterizedTest
  @MethodSource("closed")
  protected void withoutAnHonestTokenNothingIsAnswered(Operation operation) {
    requireProblem(call(operation, given()), 401);
    for (String token :
        List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered(), "kata")) {
      requireProblem(call(operation, given().header("Authorization", "Bearer " + token)), 401);
    }
  }

  @ParameterizedTest
  @MethodSource("closedByRole")
  protected void everyRoleMayCallWhatIsItsOwnAndNothingElse(Operation operation, String role) {
    String token = Tokens.of("matrix-" + role, REGION, List.of("DINKES"), role);
    Response response = call(operation, given().auth().oauth2(token));
    if (operation.admits(role)) {
      assertThat(response.statusCode()).as(response.asString()).isNotIn(401).isLessThan(500);
    } else {
      requireProblem(response, 403);
    }
  }

  /** Callbacks of providers prove themselves in ways of their own and answer 403 without. */
  @ParameterizedTest
  @MethodSource("open")
  protected void whatIsPublicAsksForNoToken(Operation operation) {
    int status = call(operation, given()).statusCode();
    assertThat(status).isNotEqualTo(401).isLessThan(500);
    if (!operation.path().startsWith("/webhooks/")) {
      assertThat(status).isNotEqualTo(403);
    }
  }

  private static Response call(Operation operation, RequestSpecification request) {
    // a stream that is let in never ends; with a mark that nobody gave out it is refused at once
    request.header("Last-Event-ID", "bukan-penanda");
    String type = operation.contentType();
    if ("multipart/form-data".equals(type)) {
      request.multiPart("berkas", "x");
    } else if (type != null) {
      boolean json = type.contains("json");
      request.contentType(json || type.contains("csv") ? type : "application/json");
      request.body(json ? "{}" : "x\n");
    }
    return request.request(operation.method(), operation.address());
  }

  private static void requireProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).startsWith("urn:tanggap:problem:");
  }
}
