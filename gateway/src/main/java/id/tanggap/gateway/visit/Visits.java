package id.tanggap.gateway.visit;

import io.opentelemetry.api.trace.Tracer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins visits. */
@ApplicationScoped
public class Visits {

  private final Tracer tracer;
  private final Callers callers;

  Visits(Tracer tracer, Callers callers) {
    this.tracer = tracer;
    this.callers = callers;
  }

  /** Begins the visit of a request. */
  public Visit begin(RoutingContext context) {
    return Visit.begin(context, tracer, callers.of(context.request()));
  }
}
