package id.tanggap.gateway.stubs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The gateway under test as an ordinary client sees it. */
public final class Gateway {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI base;

  /** Calls the gateway at an address. */
  public Gateway(URI base) {
    this.base = base;
  }

  /** Its port. */
  public int port() {
    return base.getPort();
  }

  /** The start of a request. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  /** Sends and reads text. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Sends and reads anything. */
  public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Gets text. */
  public HttpResponse<String> get(String path) {
    return send(to(path));
  }

  /** Posts text. */
  public HttpResponse<String> post(String path, String body) {
    return send(to(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The JSON of an answer. */
  public static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }

  /** The headers a stub received, as {@code name: value} in lower-case names. */
  public static List<String> seenHeaders(String echo) {
    JsonArray headers = new JsonObject(echo).getJsonArray("headers");
    return headers.stream().map(Object::toString).toList();
  }

  /** The values of a header a stub received. */
  public static List<String> seen(String echo, String name) {
    String start = name.toLowerCase(Locale.ROOT) + ": ";
    return seenHeaders(echo).stream()
        .filter(header -> header.startsWith(start))
        .map(header -> header.substring(start.length()))
        .toList();
  }
}
