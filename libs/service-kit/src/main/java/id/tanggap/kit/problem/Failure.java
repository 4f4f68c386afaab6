package id.tanggap.kit.problem;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about a failed request before it is put into words.
 *
 * @param status the HTTP status
 * @param code stable name of the problem
 * @param details values for the texts and members of the problem
 * @param faults the single places that are wrong
 * @param headers headers that this answer needs besides the body
 */
record Failure(
    int status,
    String code,
    Map<String, Object> details,
    List<Fault> faults,
    Map<String, String> headers) {

  static final int UNPROCESSABLE = 422;
  private static final String RETRY_AFTER_SECONDS = "5";

  static Failure of(int status, String code) {
    return new Failure(status, code, Map.of(), List.of(), Map.of());
  }

  static Failure of(int status, String code, List<Fault> faults) {
    return new Failure(status, code, Map.of(), faults, Map.of());
  }

  static Failure unavailable(String code) {
    return of(503, code).with("Retry-After", RETRY_AFTER_SECONDS);
  }

  static Failure of(Rejection rejection) {
    Failure failure =
        new Failure(
            status(rejection.kind()),
            rejection.code(),
            // Absent and hidden must look alike, so nothing about the thing may be told.
            rejection.kind() == Rejection.Kind.NOT_FOUND ? Map.of() : rejection.details(),
            rejection.faults(),
            Map.of());
    return rejection.kind() == Rejection.Kind.UNAVAILABLE
        ? failure.with("Retry-After", RETRY_AFTER_SECONDS)
        : failure;
  }

  Failure with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Failure(status, code, details, faults, more);
  }

  /** The code of a failure of which only the status is known. */
  static String code(int status) {
    return switch (status) {
      case 400 -> "malformed-request";
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 409 -> "conflict";
      case 412 -> "precondition-failed";
      case 413 -> "body-too-large";
      case 415 -> "unsupported-media-type";
      case 422 -> "rule-violated";
      case 428 -> "precondition-required";
      case 429 -> "too-many-requests";
      case 503 -> "unavailable";
      default -> status < 500 ? "malformed-request" : "internal-error";
    };
  }

  private static int status(Rejection.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case RULE_VIOLATED -> UNPROCESSABLE;
      case PRECONDITION_FAILED -> 412;
      case UNAVAILABLE -> 503;
    };
  }
}
