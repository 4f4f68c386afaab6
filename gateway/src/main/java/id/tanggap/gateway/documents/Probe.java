package id.tanggap.gateway.documents;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.routing.Instance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the inner pages of services ({@code /q/...}), on connections of its own. */
@ApplicationScoped
public class Probe {

  private static final long LARGEST = 16L * 1024 * 1024;

  private final HttpClient client;
  private final long timeoutMillis;

  /** Opens nothing yet. */
  public Probe(Vertx vertx, GatewayConfig config) {
    timeoutMillis = config.timeouts().probe().toMillis();
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setDecompressionSupported(true),
            new PoolOptions().setHttp1MaxSize(4));
  }

  /**
   * Gets an inner page of an instance.
   *
   * @param page a constant of ours, never from a request
   * @return status and body; fails when nothing answers in time
   */
  public Future<Page> get(Instance instance, String page) {
    return client
        .request(
            instance
                .options()
                .setMethod(HttpMethod.GET)
                .setURI(page)
                .setTimeout(timeoutMillis)
                .putHeader("Accept", "application/json"))
        .compose(io.vertx.core.http.HttpClientRequest::send)
        .compose(
            answer -> {
              String length = answer.getHeader("Content-Length");
              if (length != null && Long.parseLong(length) > LARGEST) {
                return answer.request().reset()
                    ? Future.failedFuture("the page is too large")
                    : Future.failedFuture("the page is too large and could not be cut");
              }
              return answer.body().map(body -> new Page(answer.statusCode(), body));
            });
  }

  /**
   * What an instance said.
   *
   * @param status HTTP status
   * @param body the whole body
   */
  public record Page(int status, Buffer body) {}
}
