package id.tanggap.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.OpenApiLint;
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
  void hasWordsForEveryProblemOfTheKitAndTheTestApplication() {
    ProblemTexts.complete("id.tanggap.kit");
  }
}
