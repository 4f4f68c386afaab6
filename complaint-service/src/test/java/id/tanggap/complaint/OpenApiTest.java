package id.tanggap.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.testkit.OpenApiLint;
import id.tanggap.testkit.OpenApiSent;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class OpenApiTest {

  private static final Path COMMITTED =
      Path.of(System.getProperty("tanggap.root"), "docs", "openapi", "complaint.json");

  @Test
  void theCommittedDocumentIsWhatTheServiceSays() throws IOException {
    ObjectMapper json = new ObjectMapper();
    String served =
        RestAssured.get("/q/openapi?format=json").then().statusCode(200).extract().asString();
    assertThat(json.readTree(served)).isEqualTo(json.readTree(Files.readAllBytes(COMMITTED)));
  }

  @Test
  void aStrangerFindsEverythingInTheDocument() {
    OpenApiLint.check(COMMITTED);
  }

  @Test
  void theHeadersOfTheDocumentAreThoseThatResourcesSend() {
    OpenApiSent.check(COMMITTED, "id.tanggap.complaint");
  }

  @Test
  void everyPropertySaysWhatAReaderCannotGuess() {
    assertThat(OpenApiLint.wordless(COMMITTED)).isEmpty();
  }
}
