package id.tanggap.kit.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Failures that never reach JAX-RS: of the HTTP layer itself. They would otherwise be answered with
 * a page that names exceptions.
 */
@ApplicationScoped
class RouterProblems {
  // Before the framework's own handler, which sits on the last route.
  private static final int ORDER = 1_000_000;

  private final ProblemMapper mapper;
  private final Problems problems;

  RouterProblems(ProblemMapper mapper, Problems problems) {
    this.mapper = mapper;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).failureHandler(this::answer);
  }

  private void answer(RoutingContext request) {
    if (request.response().ended() || request.response().headWritten()) {
      request.next();
      return;
    }
    Throwable thrown = request.failure();
    Failure failure =
        thrown == null
            ? Failure.of(request.statusCode(), Failure.code(request.statusCode()))
            : mapper.read(thrown, request);
    send(failure, request);
  }

  /** Sends a failure past JAX-RS. */
  void send(Failure failure, RoutingContext request) {
    HttpServerResponse response = request.response();
    response
        .setStatusCode(failure.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Language", problems.language(request).toLanguageTag());
    failure.headers().forEach(response::putHeader);
    response.end(problems.body(failure, request));
  }
}
