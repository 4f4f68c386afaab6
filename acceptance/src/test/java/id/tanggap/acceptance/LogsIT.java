package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log of a service as a collector of logs reads it. */
@Tag("story")
class LogsIT {

  private static final String SECRET = "Budi Contoh 0812-0000-2222";

  @Test
  void everyLineIsJsonAndALineOfARequestNamesItsTraceAndRegionAndNobody() {
    Map<String, String> settings =
        Map.of(
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
            "QUARKUS_LOG_CATEGORY__ID_TANGGAP__LEVEL", "DEBUG");
    try (Replica replica = Replica.of("complaint", settings)) {
      String unknown = "/api/v1/complaints/019aa000-0000-7000-8000-000000000000";
      Gateway.Answer refused =
          Gateway.send(
              HttpRequest.newBuilder(replica.base().resolve(unknown))
                  .header("Authorization", "Bearer " + Login.as("diskominfo"))
                  .header("X-Request-Id", "logs-it-request")
                  .build());
      assertThat(refused.status()).isEqualTo(404);
      Gateway.Answer invalid =
          Gateway.send(
              HttpRequest.newBuilder(replica.base().resolve("/public/v1/complaints"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"region\": \"33.28\", \"class\": \"" + SECRET + "\"}"))
                  .build());
      assertThat(invalid.status()).isEqualTo(400);

      await("the lines of the requests").until(() -> replica.output().contains(invalid.traceId()));
      String log = replica.output();
      List<JsonNode> lines = lines(log);
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.path("service").asText()).isEqualTo("complaint");
                assertThat(line.path("level").asText()).isNotEmpty();
                assertThat(line.path("timestamp").asText()).isNotEmpty();
              });
      assertThat(lines)
          .anySatisfy(
              line -> {
                JsonNode context = line.path("mdc");
                assertThat(context.path("traceId").asText()).isEqualTo(refused.traceId());
                assertThat(context.path("spanId").asText()).matches("[0-9a-f]{16}");
                assertThat(context.path("region").asText()).isEqualTo("33.28");
                assertThat(context.path("requestId").asText()).isEqualTo("logs-it-request");
              });
      assertThat(log).doesNotContain("Budi").doesNotContain("0812").doesNotContain("Bearer");
    }
  }

  private static List<JsonNode> lines(String log) {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.split("\n")) {
      // the JVM itself warns in its own words before the program has the word
      if (!line.isBlank() && !line.startsWith("OpenJDK") && !line.startsWith("WARNING:")) {
        try {
          lines.add(Gateway.JSON.readTree(line));
        } catch (IOException e) {
          throw new UncheckedIOException("not JSON: " + line, e);
        }
      }
    }
    return lines;
  }
}
