package id.tanggap.kit.web;

import id.tanggap.kit.domain.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request a name that also the caller knows: the one it brings in {@code X-Request-Id},
 * if it is harmless, or a new one. It stands in the answer and in every line of the log, beside the
 * trace that the request belongs to.
 */
@ApplicationScoped
class RequestIds {
  static final String HEADER = "X-Request-Id";
  static final String TRACE = "X-Trace-Id";

  private static final int FIRST = 500;
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  void install(@Observes Filters filters) {
    filters.register(RequestIds::name, FIRST);
  }

  private static void name(RoutingContext request) {
    String given = request.request().getHeader(HEADER);
    String id = given != null && HARMLESS.matcher(given).matches() ? given : Ids.next().toString();
    MDC.put("requestId", id);
    request.response().putHeader(HEADER, id);
    SpanContext trace = Span.current().getSpanContext();
    if (trace.isValid()) {
      request.response().putHeader(TRACE, trace.getTraceId());
    }
    request.next();
  }
}
