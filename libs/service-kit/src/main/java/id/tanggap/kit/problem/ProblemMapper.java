package id.tanggap.kit.problem;

import id.tanggap.kit.trace.SecretPaths;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The one place where something thrown becomes an answer. A refusal is the normal business of an
 * API and logged at DEBUG; only what nobody foresaw is an ERROR, logged once, with the trace that
 * the answer names, and without a word of it in the answer.
 */
@ApplicationScoped
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final Annotation[] NONE = {};
  private static final MediaType TYPE = MediaType.valueOf(Problem.MEDIA_TYPE);
  private static final String CHALLENGE = "WWW-Authenticate";

  private final FailureReader reader;
  private final Problems problems;

  ProblemMapper(FailureReader reader, Problems problems) {
    this.reader = reader;
    this.problems = problems;
  }

  /**
   * Answers for every exception. The types besides {@link Throwable} are those for which the
   * framework brings a mapper that would be nearer than ours.
   */
  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    UnauthorizedException.class,
    ForbiddenException.class,
    ValidationException.class,
    NotFoundException.class,
    WebApplicationException.class,
    Throwable.class
  })
  public Response map(Throwable thrown, RoutingContext request) {
    Failure failure = read(thrown, request);
    Response.ResponseBuilder answer =
        Response.status(failure.status())
            .type(TYPE)
            .header("Cache-Control", "no-store")
            .header("Content-Language", problems.language(request).toLanguageTag())
            .entity(problems.body(failure, request));
    failure
        .headers()
        .forEach(
            (name, value) -> {
              // The authentication itself may have challenged already; two challenges confuse.
              if (!name.equals(CHALLENGE) || !request.response().headers().contains(CHALLENGE)) {
                answer.header(name, value);
              }
            });
    return answer.build();
  }

  /**
   * Makes a problem of an error that did not come as an exception, or came as one that carries an
   * answer of its own, which the framework sends past every mapper.
   */
  @ServerResponseFilter
  public void complete(
      ContainerRequestContext context, ContainerResponseContext response, RoutingContext request) {
    if (response.getStatus() < 400 || isProblem(response.getMediaType())) {
      return;
    }
    Failure failure = FailureReader.ofStatus(response.getStatus(), response.getHeaders());
    log(failure, request, null);
    failure.headers().forEach(response.getHeaders()::putSingle);
    response.getHeaders().putSingle("Content-Language", problems.language(request).toLanguageTag());
    response.setEntity(problems.body(failure, request), NONE, TYPE);
  }

  Failure read(Throwable thrown, RoutingContext request) {
    Failure failure = reader.read(thrown, request.request().headers().contains("If-Match"));
    log(failure, request, thrown);
    return failure;
  }

  private static boolean isProblem(MediaType type) {
    return type != null && TYPE.isCompatible(type);
  }

  private static void log(Failure failure, RoutingContext request, Throwable thrown) {
    String asked = request.request().method() + " " + SecretPaths.told(request.normalizedPath());
    if (failure.status() == 503) {
      LOG.warnf("503 on %s: %s", asked, thrown);
    } else if (failure.status() >= 500) {
      LOG.errorf(thrown, "%d on %s, trace %s", failure.status(), asked, Problems.trace());
    } else {
      LOG.debugf("%d %s on %s", failure.status(), failure.code(), asked);
    }
  }
}
