package id.tanggap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.kit.domain.Fault;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Puts a failure into the words of the caller's language. */
@ApplicationScoped
public class Problems {
  private final Texts texts;
  private final ObjectMapper json;

  Problems(Texts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** The problem for a failure of this request. */
  Problem of(Failure failure, RoutingContext request) {
    Locale language = language(request);
    return new Problem(
        Problem.TYPE_PREFIX + failure.code(),
        title(language, failure),
        failure.status(),
        texts.detail(language, failure.code(), failure.details()),
        request.normalizedPath(),
        failure.code(),
        failure.faults().stream().map(fault -> error(language, fault)).toList(),
        trace(),
        failure.details());
  }

  /** The body of an answer. Written here, so that no writer has to be found for it any more. */
  String body(Failure failure, RoutingContext request) {
    try {
      return json.writeValueAsString(of(failure, request));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(
          "details of " + failure.code() + " that are no JSON", unwritable);
    }
  }

  /** The language of the words above, for the header {@code Content-Language}. */
  Locale language(RoutingContext request) {
    return Languages.preferred(request.request().getHeader("Accept-Language"));
  }

  /** The trace of the current request; null when it has none. */
  static String trace() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }

  private ProblemError error(Locale language, Fault fault) {
    return new ProblemError(
        fault.pointer(), fault.code(), texts.message(language, fault.code(), fault.details()));
  }

  // A code without a text is caught by the tests of its service; in front of people the text of the
  // status is better than nothing.
  private String title(Locale language, Failure failure) {
    return List.of(failure.code(), Failure.code(failure.status())).stream()
        .map(code -> texts.title(language, code))
        .filter(title -> title != null)
        .findFirst()
        .orElse(failure.code());
  }
}
