package id.tanggap.account.property;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to any of several replicas in turn and keeps what was said. Whatever is asked, an
 * answer is a success or a problem that is the client's.
 */
final class Client {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int LONG = 260;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final List<URI> replicas;
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  Client(List<URI> replicas) {
    this.replicas = List.copyOf(replicas);
  }

  /** What came back. */
  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }

    String text(String field) {
      return body.path(field).isTextual() ? body.path(field).asText() : null;
    }
  }

  /** Sends a request; a null body sends none, a text is sent as it is. */
  Answer send(String token, String method, String path, Object body, Map<String, String> headers) {
    URI replica = replicas.get(Math.floorMod(next.getAndIncrement(), replicas.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(replica.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(text(body)));
    if (body != null) {
      request.header(
          "Content-Type",
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    headers.forEach(request::setHeader);
    HttpResponse<String> response = exchange(request.build());
    String line = method + " " + path + " " + (body == null ? "" : text(body)) + " " + headers;
    return judged(line, response);
  }

  private Answer judged(String line, HttpResponse<String> response) {
    int status = response.statusCode();
    String type = response.headers().firstValue("Content-Type").orElse("");
    String said = line + " -> " + status + " " + response.body();
    log.add(said.length() > LONG ? said.substring(0, LONG) : said);
    boolean success = status / 100 == 2;
    boolean problem = status / 100 == 4 && status != 401 && type.startsWith("application/problem+");
    if (!success && !problem) {
      faults.add("answered with " + type + ": " + said);
    }
    return new Answer(status, parsed(response.body()));
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String text(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Notes something that must not be. */
  void fault(String text) {
    faults.add(text);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** What was last said that mentions a thing, in the order of the answers. */
  List<String> about(String id) {
    List<String> lines = log.stream().filter(line -> line.contains(id)).toList();
    return lines.subList(Math.max(0, lines.size() - 20), lines.size());
  }

  int size() {
    return log.size();
  }
}
