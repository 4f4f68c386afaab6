package id.tanggap.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The one door, as a client sees it. */
final class Gateway {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Gateway() {}

  static Answer get(String token, String path) {
    return send(token, "GET", path, null, null, Map.of());
  }

  static Answer post(String token, String path, Object body) {
    try {
      return send(token, "POST", path, "application/json", JSON.writeValueAsBytes(body), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer csv(String token, String path, String csv) {
    return send(token, "POST", path, "text/csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Answer send(
      String token,
      String method,
      String path,
      String contentType,
      byte[] body,
      Map<String, String> headers) {
    return send(LocalStack.gateway(), token, method, path, contentType, body, headers);
  }

  /** Asks a door that is not the usual one. */
  static Answer send(
      String door,
      String token,
      String method,
      String path,
      String contentType,
      byte[] body,
      Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(door + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    headers.forEach(request::header);
    return send(request.build());
  }

  static Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body(),
          answer.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(int status, String contentType, byte[] body, HttpHeaders headers) {

    String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /** By which lines of logs and spans of this request are found. */
    String traceId() {
      return headers.firstValue("X-Trace-Id").orElse("");
    }

    JsonNode json() {
      try {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + text(), e);
      }
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Everything that a caller could compare, without what names this one question. */
    String plain(String asked) {
      ObjectNode whole = (ObjectNode) json();
      whole.remove("traceId");
      return status + " " + contentType + " " + whole.toString().replace(asked, "IT");
    }

    @Override
    public String toString() {
      return status + " " + contentType + " " + text();
    }
  }
}
