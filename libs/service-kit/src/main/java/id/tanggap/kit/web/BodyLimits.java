package id.tanggap.kit.web;

import id.tanggap.kit.problem.HttpRejection;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds the bodies that are taken. Two bounds: the HTTP server's own for every request, which this
 * class only puts into words, because the server would answer without any; and the one of the
 * operation, {@code tanggap.http.max-body-size} unless a {@link MaxBody} says otherwise. A body
 * that does not announce its length is cut off by the server at its own bound.
 */
@ApplicationScoped
public class BodyLimits {
  private static final int BEFORE_THE_SERVERS_CHECK = 450;
  private static final long MEBIBYTE = 1_048_576;

  private final long usual;
  private final long most;

  BodyLimits(
      @ConfigProperty(name = "tanggap.http.max-body-size") MemorySize usual,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.usual = usual.asLongValue();
    this.most = most.asLongValue();
  }

  void install(@Observes Filters filters) {
    filters.register(this::checkServersBound, BEFORE_THE_SERVERS_CHECK);
  }

  /** Checks the announced length against the bound of the operation. */
  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    if (request.getLength() > bound(resource)) {
      throw new HttpRejection(413, "body-too-large");
    }
  }

  private void checkServersBound(RoutingContext request) {
    if (announced(request) > most) {
      // The rest of the body is on its way and nobody will read it.
      request.response().putHeader("Connection", "close");
      request.addEndHandler(sent -> request.request().connection().close());
      request.fail(new HttpRejection(413, "body-too-large"));
    } else {
      request.next();
    }
  }

  private static long announced(RoutingContext request) {
    String length = request.request().getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  private long bound(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    MaxBody own = method.getAnnotation(MaxBody.class);
    if (own == null) {
      own = resource.getResourceClass().getAnnotation(MaxBody.class);
    }
    return own == null ? usual : own.mebibytes() * MEBIBYTE;
  }
}
