package id.tanggap.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.OpenApiLint;
import id.tanggap.testkit.OpenApiSent;
import id.tanggap.testkit.ProblemTexts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class OpenApiDocumentTest {
  private static JsonNode document() throws IOException {
    return new ObjectMapper()
        .readTree(
            given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
  }

  @Test
  void completesTheDocumentSoThatTheLintFindsNothing() throws IOException {
    List<String> findings = OpenApiLint.findings(document());

    assertThat(findings).isEmpty();
  }

  @Test
  void describesSecurityWithoutNamingAMachine() throws IOException {
    JsonNode scheme = document().at("/components/securitySchemes/bearer");

    assertThat(scheme.path("type").asText()).isEqualTo("http");
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
    assertThat(document().toString()).doesNotContain("localhost", "127.0.0.1");
  }

  @Test
  void tellsWhoMayAndWhatIsPublic() throws IOException {
    JsonNode paths = document().path("paths");

    assertThat(paths.at("/~1api~1v1~1things/post/security/0/bearer/0").asText())
        .isEqualTo("coordinator");
    assertThat(paths.at("/~1public~1v1~1reports/post/security").isArray()).isTrue();
    assertThat(paths.at("/~1public~1v1~1reports/post/security")).isEmpty();
    assertThat(paths.at("/~1api~1v1~1things/post/operationId").asText()).isEqualTo("thingAdd");
    assertThat(paths.at("/~1api~1v1~1things~1{id}/patch/responses").has("428")).isTrue();
    assertThat(paths.at("/~1api~1v1~1things/post/parameters/0/$ref").asText())
        .isEqualTo("#/components/parameters/IdempotencyKey");
  }

  @Test
  void tellsTheHeadersThatTheResourcesSend() throws IOException {
    JsonNode document = document();

    assertThat(sent(document)).isEmpty();
  }

  @Test
  void findsAHeaderThatIsSentAndNotTold() throws IOException {
    JsonNode document = document();
    at(document, "/paths/~1api~1v1~1things~1{id}/get/responses/200/headers").remove("ETag");
    at(document, "/paths/~1api~1v1~1things/get/responses/200/headers").remove("Link");
    at(document, "/paths/~1api~1v1~1things/post/responses/201/headers").remove("Location");

    assertThat(sent(document))
        .containsExactlyInAnyOrder(
            "GET /api/v1/things/{id}: the document does not say ETag",
            "GET /api/v1/things: the document does not say Link",
            "POST /api/v1/things: the document does not say Location");
  }

  @Test
  void findsAHeaderThatIsToldAndNotSent() throws IOException {
    JsonNode document = document();
    at(document, "/paths/~1api~1v1~1things/get/responses/200/headers").putObject("ETag");

    assertThat(sent(document))
        .containsExactly("GET /api/v1/things: the document says ETag, the resource does not");
  }

  private static ObjectNode at(JsonNode document, String place) {
    return (ObjectNode) document.at(place);
  }

  private static List<String> sent(JsonNode document) {
    String root = "id.tanggap.kit.testapp.web";
    return OpenApiSent.findings(document, root, new ClassFileImporter().importPackages(root));
  }

  @Test
  void hasWordsForEveryProblemOfTheKitAndTheTestApplication() {
    ProblemTexts.complete("id.tanggap.kit");
  }
}
