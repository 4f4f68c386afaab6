package id.tanggap.complaint.rest.limits;

import id.tanggap.complaint.application.limits.PublicAllowance;
import id.tanggap.complaint.application.limits.PublicAllowance.Act;
import id.tanggap.complaint.application.limits.PublicAllowance.Grant;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Counts the calls of the public door and tells each caller how many are left. */
@Provider
@PublicDoor
public class PublicDoorFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int TOO_MANY = 429;
  private static final String GRANT = PublicDoorFilter.class.getName();
  private static final String CODE = "trackingCode";

  private final PublicAllowance allowance;
  private final CurrentVertxRequest current;

  PublicDoorFilter(PublicAllowance allowance, CurrentVertxRequest current) {
    this.allowance = allowance;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Grant grant =
        allowance.take(
            request.getMethod().equals("GET") ? Act.TRACK : Act.SPEAK,
            address(current.getCurrent().request()),
            request.getUriInfo().getPathParameters().getFirst(CODE));
    request.setProperty(GRANT, grant);
    if (!grant.granted()) {
      request.abortWith(
          Response.status(TOO_MANY).header("Retry-After", seconds(grant.pause())).build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(GRANT) instanceof Grant grant) {
      response
          .getHeaders()
          .putSingle(
              "RateLimit-Policy",
              "\"public\";q=" + grant.limit() + ";w=" + grant.window().toSeconds());
      response
          .getHeaders()
          .putSingle(
              "RateLimit", "\"public\";r=" + grant.remaining() + ";t=" + seconds(grant.pause()));
    }
  }

  // rounded up: who comes back then is not a moment too early
  private static long seconds(Duration pause) {
    return pause.plusMillis(999).toSeconds();
  }

  // the gateway replaces this header by the address that it saw, and it alone is public
  private static String address(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return forwarded == null || forwarded.isBlank()
        ? request.remoteAddress().hostAddress()
        : forwarded.strip();
  }
}
