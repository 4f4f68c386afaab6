package id.tanggap.gateway.log;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.visit.Prefixes;
import id.tanggap.gateway.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.ConsoleHandler.Target;

/**
 * One JSON line, one measurement and one span per request. Of a query only the names of its
 * parameters are written, and of paths that hold a secret only the prefix.
 */
@ApplicationScoped
public class Ledger {

  /** Category of the access log, so that it can be sent elsewhere. */
  public static final String CATEGORY = "tanggap.gateway.access";

  private static final Logger LOG = Logger.getLogger(CATEGORY);
  private static final int LONGEST_AGENT = 200;

  private final List<String> secretPaths;
  private final MeterRegistry meters;

  /** Writes to the log category and the registry. */
  public Ledger(GatewayConfig config, MeterRegistry meters) {
    this.secretPaths = config.accessLog().secretPaths();
    this.meters = meters;
  }

  /**
   * The line is JSON already. A handler from the settings would put it as text into the JSON of the
   * other lines, where no collector looks for fields.
   */
  void onStart(@Observes StartupEvent event) {
    java.util.logging.Logger access = java.util.logging.Logger.getLogger(CATEGORY);
    access.setUseParentHandlers(false);
    // tests read the lines themselves
    if (LaunchMode.current() != LaunchMode.TEST) {
      access.addHandler(new ConsoleHandler(Target.SYSTEM_OUT, new PatternFormatter("%s%n")));
    }
  }

  /**
   * Notes the end of a request. An answer that is not complete was {@code cut} when our side broke
   * it off, which somebody has to look at, and {@code left} when its reader went away.
   */
  public void write(RoutingContext context, Visit visit, boolean complete) {
    int status = context.response().getStatusCode();
    String service = visit.upstream() == null ? "gateway" : visit.upstream();
    Timer.builder("tanggap.gateway.requests")
        .description("Requests from their head to the end of the answer")
        .tag("upstream", service)
        .tag("kind", visit.isStream() ? "stream" : "request")
        .tag("method", Visit.METHODS.contains(visit.method()) ? visit.method().name() : "other")
        .tag("status", complete ? Integer.toString(status) : end(visit))
        .tag("refusal", visit.refusal() == null ? "none" : visit.refusal())
        .register(meters)
        .record(visit.ageNanos(), TimeUnit.NANOSECONDS);
    end(visit.trace().span(), visit, complete, status, service);
    if (LOG.isInfoEnabled()) {
      LOG.info(line(context, visit, complete, status, service).encode());
    }
  }

  private static String end(Visit visit) {
    return visit.isBrokenOff() ? "cut" : "left";
  }

  /** The prefix only: the rest of a path may be a tracking code. */
  private static void end(Span span, Visit visit, boolean complete, int status, String service) {
    span.setAttribute("http.request.method", visit.method().name());
    span.setAttribute("http.response.status_code", status);
    span.setAttribute("tanggap.upstream", service);
    if (visit.prefix() != null) {
      span.setAttribute("http.route", visit.prefix());
    }
    if (visit.refusal() != null) {
      span.setAttribute("tanggap.refusal", visit.refusal());
    }
    if (complete ? status >= 500 : visit.isBrokenOff()) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private JsonObject line(
      RoutingContext context, Visit visit, boolean complete, int status, String service) {
    HttpServerRequest request = context.request();
    JsonObject line =
        new JsonObject()
            .put("at", Instant.now().toString())
            .put("traceId", visit.trace().traceId())
            .put("spanId", visit.trace().span().getSpanContext().getSpanId())
            .put("requestId", visit.requestId())
            .put("client", visit.caller().address())
            .put("method", visit.method().name())
            .put("path", safePath(visit.path()))
            .put("query", new JsonArray(List.copyOf(parameterNames(request.uri()))))
            .put("status", status)
            .put("complete", complete)
            .put("service", service)
            .put("bytesIn", request.bytesRead())
            .put("bytesOut", context.response().bytesWritten())
            .put("ms", TimeUnit.NANOSECONDS.toMicros(visit.ageNanos()) / 1000.0);
    if (!complete) {
      line.put("ended", end(visit));
    }
    if (visit.refusal() != null) {
      line.put("refusal", visit.refusal());
    }
    String agent = request.getHeader("User-Agent");
    if (agent != null) {
      line.put("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }
    return line;
  }

  private String safePath(String path) {
    for (String secret : secretPaths) {
      if (Prefixes.covers(secret, path) && path.length() > secret.length()) {
        return secret + "/…";
      }
    }
    return path;
  }

  /** Names only, by our own parsing: a value must not slip in through a decoder's idea of names. */
  static Set<String> parameterNames(String uri) {
    Set<String> names = new TreeSet<>();
    int mark = uri.indexOf('?');
    if (mark >= 0) {
      for (String pair : uri.substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        // A lone word may be a secret pasted without a name.
        if (equals > 0) {
          names.add(pair.substring(0, equals));
        }
      }
    }
    return names;
  }
}
