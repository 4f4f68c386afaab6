package id.tanggap.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The gateway as a front end sees it. A call that finds a part of the system down is repeated until
 * it answers; every POST carries an Idempotency-Key, so a repetition never does a thing twice.
 */
final class Api {

  private static final Duration OUTAGE = Duration.ofMinutes(3);
  private static final Set<Integer> DOWN = Set.of(502, 503, 504);

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final String gateway;
  private final Logins logins;

  Api(HttpClient http, String gateway, Logins logins) {
    this.http = http;
    this.gateway = gateway;
    this.logins = logins;
  }

  /** GET as {@code user}, or anonymous when null; anything but 200 stops the story. */
  JsonNode get(String user, String path) {
    return expect(send(user, "GET", path, null, null, Map.of()), 200, "GET " + path);
  }

  /** POST of a JSON object; any 2xx is fine, anything else stops the story. */
  JsonNode post(String user, String path, Object body) {
    return expect(tryPost(user, path, body), 0, "POST " + path);
  }

  /** POST whose refusal is part of the story. */
  Answer tryPost(String user, String path, Object body) {
    return send(user, "POST", path, "application/json", write(body).getBytes(UTF_8), Map.of());
  }

  /** POST of a CSV file; the answer is the import report. */
  JsonNode importCsv(String user, String path, byte[] csv) {
    JsonNode report =
        expect(send(user, "POST", path, "text/csv", csv, Map.of()), 0, "POST " + path);
    if (report.path("rejected").asInt() > 0) {
      throw new StoryStopped("POST " + path + " rejected rows: " + report.path("rejections"));
    }
    return report;
  }

  /** POST of raw bytes with headers of one's own, as a provider's webhook does. */
  Answer callback(String path, byte[] body, Map<String, String> headers) {
    return send(null, "POST", path, "application/json", body, headers);
  }

  /** Downloads a file. */
  byte[] download(String user, String path) {
    Answer answer = send(user, "GET", path, null, null, Map.of());
    if (answer.status() != 200) {
      throw new StoryStopped("GET " + path + " answered " + answer.status() + ": " + answer.text());
    }
    return answer.body();
  }

  Answer send(
      String user,
      String method,
      String path,
      String contentType,
      byte[] body,
      Map<String, String> headers) {
    String key = UUID.randomUUID().toString();
    return Patience.until(
        method + " " + path + " to get through",
        OUTAGE,
        () -> once(user, method, path, contentType, body, headers, key));
  }

  private Optional<Answer> once(
      String user,
      String method,
      String path,
      String contentType,
      byte[] body,
      Map<String, String> headers,
      String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", "en")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (user != null) {
      request.header("Authorization", "Bearer " + logins.token(user));
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if ("POST".equals(method)) {
      request.header("Idempotency-Key", key);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return DOWN.contains(answer.statusCode())
          ? Optional.empty()
          : Optional.of(new Answer(answer.statusCode(), answer.body()));
    } catch (IOException ignored) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("interrupted");
    }
  }

  private static JsonNode expect(Answer answer, int status, String what) {
    boolean fine = status == 0 ? answer.status() / 100 == 2 : answer.status() == status;
    if (!fine) {
      throw new StoryStopped(what + " answered " + answer.status() + ": " + answer.text());
    }
    return answer.json();
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  /** What came back. */
  record Answer(int status, byte[] body) {

    String text() {
      return new String(body, UTF_8);
    }

    JsonNode json() {
      try {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      } catch (IOException e) {
        throw new StoryStopped("not JSON: " + text());
      }
    }
  }
}
