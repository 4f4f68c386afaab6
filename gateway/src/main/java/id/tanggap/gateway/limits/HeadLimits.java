package id.tanggap.gateway.limits;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Size limits of the request line and the headers. */
@ApplicationScoped
public class HeadLimits {

  private final long size;
  private final int count;
  private final long uri;

  /** Reads the limits once. */
  public HeadLimits(GatewayConfig config) {
    size = config.head().size().asLongValue();
    count = config.head().count();
    uri = config.head().uri().asLongValue();
  }

  /**
   * Checks a request.
   *
   * @throws Refused 414 or 431
   */
  public void check(HttpServerRequest request) {
    if (request.uri().length() > uri) {
      throw new Refused(Refusal.URI_TOO_LONG);
    }
    long characters = 0;
    int lines = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      lines++;
      characters += header.getKey().length() + header.getValue().length() + 4L;
    }
    if (lines > count || characters > size) {
      throw new Refused(Refusal.HEADERS_TOO_LARGE);
    }
  }
}
