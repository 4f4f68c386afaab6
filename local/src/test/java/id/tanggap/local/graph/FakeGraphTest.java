package id.tanggap.local.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeGraphTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsAReplyAndShowsItAfterARestart(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("received.jsonl");
    String id;
    try (FakeGraph graph = FakeGraph.start(0, file)) {
      HttpResponse<String> answer =
          post(graph, "/v25.0/17_42/comments", FORM, "message=Terima+kasih&access_token=secret");
      assertThat(answer.statusCode()).isEqualTo(200);
      id = JSON.readTree(answer.body()).path("id").asText();
      assertThat(id).isNotBlank();
    }

    try (FakeGraph graph = FakeGraph.start(0, file)) {
      JsonNode received = received(graph);
      assertThat(received).hasSize(1);
      assertThat(received.get(0).path("id").asText()).isEqualTo(id);
      assertThat(received.get(0).path("commentId").asText()).isEqualTo("17_42");
      assertThat(received.get(0).path("message").asText()).isEqualTo("Terima kasih");

      post(graph, "/17_42/comments", FORM, "message=lagi&access_token=secret");
      assertThat(received(graph)).hasSize(2);
      assertThat(received(graph).findValuesAsText("id")).doesNotHaveDuplicates();
    }
    assertThat(Files.readString(file)).doesNotContain("secret");
  }

  @Test
  void takesJsonWithABearerToken(@TempDir Path folder) throws Exception {
    try (FakeGraph graph = FakeGraph.start(0, folder.resolve("received.jsonl"))) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri(graph, "/1/comments"))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer secret")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"message\": \"Baik\"}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(received(graph).get(0).path("message").asText()).isEqualTo("Baik");
    }
  }

  @Test
  void refusesAReplyWithoutTokenOrTextAsTheRealOneDoes(@TempDir Path folder) throws Exception {
    try (FakeGraph graph = FakeGraph.start(0, folder.resolve("received.jsonl"))) {
      HttpResponse<String> noToken = post(graph, "/1/comments", FORM, "message=Halo");
      HttpResponse<String> noText = post(graph, "/1/comments", FORM, "access_token=secret");

      assertThat(noToken.statusCode()).isEqualTo(401);
      assertThat(JSON.readTree(noToken.body()).path("error").path("code").asInt()).isEqualTo(190);
      assertThat(noText.statusCode()).isEqualTo(400);
      assertThat(JSON.readTree(noText.body()).path("error").path("code").asInt()).isEqualTo(100);
      assertThat(received(graph)).isEmpty();
    }
  }

  private HttpResponse<String> post(FakeGraph graph, String path, String type, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri(graph, path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode received(FakeGraph graph) throws IOException, InterruptedException {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(uri(graph, "/_received")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private static URI uri(FakeGraph graph, String path) {
    return URI.create("http://localhost:" + graph.port() + path);
  }
}
