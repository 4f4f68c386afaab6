package id.tanggap.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The body of every answer with a status of 400 or above: a problem detail of RFC 9457.
 *
 * @param type {@code urn:tanggap:problem:<code>}, stable
 * @param title what kind of problem, for people, always the same for one code
 * @param status the HTTP status again, so that a stored body still says it
 * @param detail what is wrong this time, for people
 * @param instance path of the request
 * @param code stable name of the problem, for programs
 * @param errors the single places that are wrong; absent when the problem is the whole request
 * @param traceId what to tell the operators, so that they find the request in the logs
 * @param members what else belongs to this kind of problem, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "instance",
  "code",
  "errors",
  "traceId",
  "members"
})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemError> errors,
    String traceId,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What every {@code type} begins with. */
  public static final String TYPE_PREFIX = "urn:tanggap:problem:";

  private static final Set<String> OWN_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

  /**
   * Leaves out members that would hide one of the problem's own: a body must not name one twice.
   */
  public Problem {
    errors = List.copyOf(errors);
    Map<String, Object> free = new LinkedHashMap<>(members);
    free.keySet().removeAll(OWN_MEMBERS);
    free.values().removeIf(Objects::isNull);
    members = Collections.unmodifiableMap(free);
  }
}
