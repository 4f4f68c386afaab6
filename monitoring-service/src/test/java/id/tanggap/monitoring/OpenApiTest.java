package id.tanggap.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.OpenApiLint;
import id.tanggap.testkit.OpenApiSent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi", "monitoring.yaml");

  @Test
  void describesEveryOperationForAStranger() {
    OpenApiLint.check(COMMITTED);
  }

  @Test
  void isTheDocumentThatIsCommitted() throws IOException {
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();

    assertThat(Town.YAML.readTree(served))
        .isEqualTo(Town.YAML.readTree(Files.readString(COMMITTED)));
  }

  @Test
  void theHeadersOfTheDocumentAreThoseThatResourcesSend() {
    OpenApiSent.check(COMMITTED, "id.tanggap.monitoring");
  }

  @Test
  void everyPropertySaysWhatAReaderCannotGuess() {
    assertThat(OpenApiLint.wordless(COMMITTED)).isEmpty();
  }
}
