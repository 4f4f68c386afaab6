package id.tanggap.kit.problem;

import id.tanggap.kit.domain.Rejection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what a thrown exception means to the caller. What it does not know is our own defect. */
@ApplicationScoped
public class FailureReader {
  private static final String CHALLENGE = "Bearer realm=\"tanggap\"";
  private static final List<String> KEPT = List.of("Allow", "Retry-After", "WWW-Authenticate");

  private final DatabaseFailures database;
  private final ValidationFaults validation;

  FailureReader(DatabaseFailures database, ValidationFaults validation) {
    this.database = database;
    this.validation = validation;
  }

  /**
   * The failure behind an exception, found in its chain of causes.
   *
   * @param conditional whether the request carried {@code If-Match}
   */
  Failure read(Throwable thrown, boolean conditional) {
    for (Throwable cause : Causes.of(thrown)) {
      Optional<Failure> failure = readOne(cause, conditional);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return Failure.of(500, "internal-error");
  }

  /**
   * Whether a failure is the rules at work, and not a fault of ours: every rejection, also one that
   * asks to come back later, and what else is answered with a status below 500, as are a broken
   * constraint that stands for a rule and a lost race.
   */
  public boolean refuses(Throwable thrown) {
    return Causes.of(thrown).stream().anyMatch(Rejection.class::isInstance)
        || read(thrown, false).status() < 500;
  }

  /** The failure that a response states by its status alone. */
  static Failure ofStatus(int status, MultivaluedMap<String, Object> headers) {
    Failure failure = Failure.of(status, Failure.code(status));
    for (String name : KEPT) {
      Object value = headers.getFirst(name);
      if (value != null) {
        failure = failure.with(name, value.toString());
      }
    }
    if (status == 401 && !failure.headers().containsKey("WWW-Authenticate")) {
      failure = failure.with("WWW-Authenticate", CHALLENGE);
    }
    return failure;
  }

  private Optional<Failure> readOne(Throwable cause, boolean conditional) {
    if (cause instanceof Rejection rejection) {
      return Optional.of(Failure.of(rejection));
    }
    if (cause instanceof HttpRejection rejection) {
      return Optional.of(rejection.failure());
    }
    if (cause instanceof ConstraintViolationException violations) {
      // A violated promise about a return value is our defect, not the caller's.
      return validation.ofRequest(violations)
          ? Optional.of(Failure.of(400, "invalid-request", validation.faults(violations)))
          : Optional.empty();
    }
    if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
      return Optional.of(Failure.of(401, "unauthenticated").with("WWW-Authenticate", CHALLENGE));
    }
    if (cause instanceof ForbiddenException) {
      return Optional.of(Failure.of(403, "forbidden"));
    }
    if (cause instanceof WebApplicationException web) {
      return Optional.of(web(web.getResponse()));
    }
    if (cause instanceof HttpException http) {
      return Optional.of(Failure.of(http.getStatusCode(), Failure.code(http.getStatusCode())));
    }
    return database.read(cause, conditional);
  }

  private static Failure web(Response response) {
    int status = response.getStatus();
    if (status < 400) {
      // A redirect thrown as an exception; nothing of ours does so.
      return new Failure(500, "internal-error", Map.of(), List.of(), Map.of());
    }
    return ofStatus(status, response.getHeaders());
  }
}
