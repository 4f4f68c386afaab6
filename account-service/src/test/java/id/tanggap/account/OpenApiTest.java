package id.tanggap.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.testkit.OpenApiLint;
import id.tanggap.testkit.OpenApiSent;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
  private static final Path COMMITTED =
      Path.of(System.getProperty("tanggap.root", ".."), "docs/openapi/account.json");

  @Test
  void theDocumentIsClean() {
    OpenApiLint.check(COMMITTED);
  }

  @Test
  void theCommittedDocumentIsWhatTheServiceSays() throws Exception {
    ObjectMapper json = new ObjectMapper();
    String served = given().accept("application/json").get("/q/openapi?format=json").asString();
    assertThat(json.readTree(served)).isEqualTo(json.readTree(Files.readAllBytes(COMMITTED)));
  }

  @Test
  void theHeadersOfTheDocumentAreThoseThatResourcesSend() {
    OpenApiSent.check(COMMITTED, "id.tanggap.account");
  }

  @Test
  void everyPropertySaysWhatAReaderCannotGuess() {
    assertThat(OpenApiLint.wordless(COMMITTED)).isEmpty();
  }
}
