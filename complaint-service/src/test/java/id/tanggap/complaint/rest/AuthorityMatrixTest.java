package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.testkit.AuthorityMatrix;
import id.tanggap.testkit.AuthorityMatrix.Operation;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the API against every kind of caller. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class AuthorityMatrixTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("tanggap.root"), "docs/openapi/complaint.json");
  private static final Path REVIEWED = Path.of("src/test/resources/authority.txt");
  private static final String REGION = "95.69";

  @BeforeAll
  static void theRegionIsKnown() {
    Db.update(
        "insert into unit (id, region, code, name, path, region_zone, version)"
            + " values (?, ?, 'DINKES', 'Dinas Kesehatan', '/DINKES/', 'Asia/Jayapura', 1)",
        UUID.randomUUID(),
        REGION);
  }

  static Stream<Operation> closed() {
    return AuthorityMatrix.of(DOCUMENT).stream().filter(operation -> !operation.open());
  }

  static Stream<Operation> open() {
    return AuthorityMatrix.of(DOCUMENT).stream().filter(Operation::open);
  }

  static Stream<Arguments> closedByRole() {
    return closed()
        .flatMap(
            operation -> AuthorityMatrix.ROLES.stream().map(role -> Arguments.of(operation, role)));
  }

  private static Response call(Operation operation, RequestSpecification request) {
    // a stream that is let in never ends; with a mark that nobody gave out it is refused at once
    request.header("Last-Event-ID", "bukan-penanda");
    if ("multipart/form-data".equals(operation.contentType())) {
      request.multiPart("berkas", "x");
    } else if (operation.contentType() != null) {
      boolean csv = operation.contentType().contains("csv");
      request.contentType(csv ? "text/csv" : "application/json");
      request.body(csv ? "x\n" : "{}");
    }
    return request.request(operation.method(), operation.address());
  }

  private static void requireProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).startsWith("urn:tanggap:problem:");
  }

  @Test
  void whoMayCallWhatIsWhatWasReviewed() {
    assertThat(AuthorityMatrix.of(DOCUMENT).stream().map(Operation::line).sorted())
        .containsExactlyElementsOf(AuthorityMatrix.reviewed(REVIEWED));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void withoutAnHonestTokenNothingIsAnswered(Operation operation) {
    requireProblem(call(operation, given()), 401);
    for (String token :
        List.of(Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered(), "kata")) {
      requireProblem(call(operation, given().header("Authorization", "Bearer " + token)), 401);
    }
  }

  @ParameterizedTest
  @MethodSource("closedByRole")
  void everyRoleMayCallWhatIsItsOwnAndNothingElse(Operation operation, String role) {
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
  void whatIsPublicAsksForNoToken(Operation operation) {
    int status = call(operation, given()).statusCode();
    assertThat(status).isNotEqualTo(401).isLessThan(500);
    if (!operation.path().startsWith("/webhooks/")) {
      assertThat(status).isNotEqualTo(403);
    }
  }
}
