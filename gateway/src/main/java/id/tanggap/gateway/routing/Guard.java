package id.tanggap.gateway.routing;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses what two parsers could understand in two ways, before anything else looks at it. */
@ApplicationScoped
public class Guard {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);
  private static final Pattern HOST_NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]");

  private final Optional<Set<String>> hosts;

  /** Reads the accepted host names once. */
  public Guard(GatewayConfig config) {
    hosts =
        config
            .hosts()
            .map(
                names ->
                    names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Checks method, target, host and framing.
   *
   * @throws Refused with the first thing that is wrong
   */
  public void check(HttpServerRequest request) {
    RequestPath.checked(request.uri());
    if (!METHODS.contains(request.method())) {
      throw new Refused(Refusal.METHOD_NOT_ALLOWED);
    }
    checkHost(request);
    checkFraming(request);
    List<String> expectations = request.headers().getAll(HttpHeaders.EXPECT);
    boolean usual =
        expectations.size() == 1 && expectations.get(0).equalsIgnoreCase("100-continue");
    if (!expectations.isEmpty() && !usual) {
      throw new Refused(Refusal.EXPECTATION_FAILED);
    }
  }

  private void checkHost(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    boolean single = request.headers().getAll(HttpHeaders.HOST).size() <= 1;
    if (authority == null || !single || !HOST_NAME.matcher(authority.host()).matches()) {
      throw new Refused(Refusal.BAD_HOST);
    }
    String name = authority.host().toLowerCase(Locale.ROOT);
    if (hosts.isPresent() && !hosts.get().contains(name)) {
      throw new Refused(Refusal.BAD_HOST);
    }
  }

  private static void checkFraming(HttpServerRequest request) {
    List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    boolean oneChunked = codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    if (lengths.size() > 1
        || (!lengths.isEmpty() && !codings.isEmpty())
        || (!codings.isEmpty() && !oneChunked)) {
      throw new Refused(Refusal.BAD_FRAMING);
    }
    lengths.forEach(Guard::contentLength);
  }

  /** A Content-Length as a number; anything but digits is refused. */
  static long contentLength(String value) {
    if (!value.matches("[0-9]{1,18}")) {
      throw new Refused(Refusal.BAD_FRAMING);
    }
    return Long.parseLong(value);
  }
}
