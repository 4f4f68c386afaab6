package id.tanggap.gateway.headers;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.visit.Prefixes;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CORS. Calls of our own pages pass; public paths are open to every site without cookies; the rest
 * only to the configured origins. The protocol itself is vertx-web's.
 */
@ApplicationScoped
public class CrossOrigin {

  private static final Set<String> REQUEST_HEADERS =
      Set.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID",
          "traceparent",
          "X-Request-Id",
          "X-Tracking-Pin");
  private static final Set<String> RESPONSE_HEADERS =
      Set.of(
          "Content-Disposition",
          "ETag",
          "Link",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "X-Request-Id",
          "X-Trace-Id");

  private final List<String> publicPrefixes;
  private final CorsHandler everyone;
  private final Optional<CorsHandler> registered;
  private final List<String> origins;

  /** Builds both handlers. */
  public CrossOrigin(GatewayConfig config) {
    publicPrefixes = config.cors().publicPrefixes();
    int maxAge = (int) config.cors().maxAge().toSeconds();
    origins = config.cors().origins().orElse(List.of());
    everyone = handler(List.of("*"), maxAge);
    // Without origins vertx-web would let everyone in.
    registered = origins.isEmpty() ? Optional.empty() : Optional.of(handler(origins, maxAge));
  }

  /** Lets pass, answers a preflight, or refuses with 403. */
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || isOwn(origin, request)) {
      context.next();
    } else if (Prefixes.anyCovers(publicPrefixes, Visit.of(context).path())) {
      everyone.handle(context);
    } else if (registered.isPresent() && origins.contains(origin)) {
      registered.get().handle(context);
    } else {
      throw new Refused(Refusal.ORIGIN_NOT_ALLOWED);
    }
  }

  private static boolean isOwn(String origin, HttpServerRequest request) {
    // Only the host is compared: behind a balancer that ends TLS the outer scheme is not ours. No
    // header is granted here, so a browser still keeps another scheme's page from reading.
    int host = origin.indexOf("://") + 3;
    return host > 2 && origin.substring(host).equalsIgnoreCase(request.authority().toString());
  }

  private static CorsHandler handler(List<String> origins, int maxAge) {
    return CorsHandler.create()
        .addOrigins(origins)
        .allowedMethods(
            Set.of(
                HttpMethod.GET,
                HttpMethod.HEAD,
                HttpMethod.POST,
                HttpMethod.PUT,
                HttpMethod.PATCH,
                HttpMethod.DELETE))
        .allowedHeaders(REQUEST_HEADERS)
        .exposedHeaders(RESPONSE_HEADERS)
        .maxAgeSeconds(maxAge);
  }
}
