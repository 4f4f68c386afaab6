package id.tanggap.gateway.visit;

import id.tanggap.gateway.config.GatewayConfig;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Begins visits. */
@ApplicationScoped
public class Visits {

  private final Tracer tracer;
  private final Callers callers;
  private final Duration patience;

  Visits(Tracer tracer, Callers callers, GatewayConfig config) {
    this.tracer = tracer;
    this.callers = callers;
    this.patience = config.timeouts().body();
  }

  /** Begins the visit of a request. */
  public Visit begin(RoutingContext context) {
    return Visit.begin(context, tracer, callers.of(context.request()), patience);
  }
}
