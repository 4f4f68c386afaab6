package id.tanggap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.OpenApiLint;
import id.tanggap.testkit.OpenApiSent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document of this build against the rules, and against the one that is committed. */
@QuarkusTest
class OpenApiTest {
  private static final Path BUILT = Path.of("target/openapi/calendar.yaml");
  private static final Path COMMITTED =
      Path.of(System.getProperty("tanggap.root"), "docs/openapi/calendar.yaml");

  @Test
  void theDocumentHasNoFindings() {
    OpenApiLint.check(BUILT);
  }

  @Test
  void theCommittedDocumentIsTheOneOfThisBuild() throws IOException {
    assertThat(Files.readString(BUILT)).isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void theHeadersOfTheDocumentAreThoseThatResourcesSend() {
    OpenApiSent.check(BUILT, "id.tanggap.calendar");
  }

  @Test
  void everyPropertySaysWhatAReaderCannotGuess() {
    assertThat(OpenApiLint.wordless(BUILT)).isEmpty();
  }
}
