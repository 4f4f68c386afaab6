package id.tanggap.gateway.headers;

import id.tanggap.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/**
 * What a service gets to see of the request's headers. Names that claim something about the caller
 * or the outer address are removed and, where they have a use, set from what the gateway knows
 * itself. Services trust the token and nothing else.
 */
public final class RequestHeaders {

  private static final List<String> CLAIMS =
      List.of(
          "forwarded",
          "x-forwarded",
          "x-user-",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-original-",
          "x-rewrite-",
          "x-http-method",
          "x-method-override",
          "proxy-");

  private RequestHeaders() {}

  /** Turns the headers as received into the headers a service gets. */
  public static void toService(MultiMap headers, HttpServerRequest request, Visit visit) {
    HopByHop.remove(headers);
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (CLAIMS.stream().anyMatch(lower::startsWith)) {
        headers.remove(name);
      }
    }
    // The proxy library compares this name case-sensitively and would send two of them.
    headers.remove(HttpHeaders.HOST);
    headers.remove(HttpHeaders.EXPECT);
    headers.set("X-Forwarded-For", visit.caller().address());
    headers.set("X-Forwarded-Proto", visit.caller().scheme());
    headers.set("X-Forwarded-Host", request.authority().toString());
    headers.set(Visit.REQUEST_ID, visit.requestId());
    headers.set("traceparent", visit.trace().header());
    if (!visit.trace().kept()) {
      headers.remove("tracestate");
    }
  }
}
