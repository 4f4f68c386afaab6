package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is shipped, started while its broker is away. */
class PackagedWithoutBrokerIT {
  private static final int HEAP = 320;

  @TempDir Path folder;

  @Test
  void aBrokerThatIsAwayIsNoReasonToRefuseAndReadinessTellsOfIt() throws Exception {
    try (PackagedService service =
        PackagedService.start(folder, HEAP, Map.of("TANGGAP_KAFKA", "127.0.0.1:1"))) {
      HttpResponse<String> ready =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(service.uri("/q/health/ready")).build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(new ObjectMapper().readTree(ready.body()).path("checks"))
          .filteredOn(check -> check.path("name").asText().equals("topics"))
          .singleElement()
          .extracting(PackagedWithoutBrokerIT::told)
          .isEqualTo("UP, broker does not answer yet");
      assertThat(service.log())
          .contains("Kafka does not answer")
          .doesNotContain("Tanggap does not start");
    }
  }

  private static String told(JsonNode check) {
    return check.path("status").asText() + ", " + check.path("data").path("state").asText();
  }
}
