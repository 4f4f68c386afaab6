package id.tanggap.kit.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A rule of the domain said no. A subclass is named as the fact ("EmailAlreadyRegistered") and
 * carries a stable code; people's words for the code live in the problem texts, not here.
 *
 * <p>A rejection is an answer, not a fault: it keeps no stack trace, is never retried by a consumer
 * and never logged as an error.
 */
public abstract class Rejection extends RuntimeException {

  /**
   * What sort of no it is; the HTTP layer turns it into a status, the domain does not know HTTP.
   */
  public enum Kind {
    /** The request cannot be read (400). */
    MALFORMED,
    /** The caller may not do this (403). */
    FORBIDDEN,
    /** The thing does not exist, or not for this caller (404). */
    NOT_FOUND,
    /** The state of the thing does not allow it (409). */
    CONFLICT,
    /** Readable, but against a rule (422). */
    RULE_VIOLATED,
    /** The thing changed since the caller last read it (412). */
    PRECONDITION_FAILED,
    /** Something outside that is needed does not answer now; trying later may help (503). */
    UNAVAILABLE
  }

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> details;

  /**
   * @param kind the sort of refusal
   * @param code stable name in kebab-case, the key of the texts
   * @param details values for the {placeholders} of the texts, also shown as members of the
   *     problem; must hold nothing that the caller may not see
   * @throws IllegalArgumentException when the code is not kebab-case
   */
  protected Rejection(Kind kind, String code, Map<String, ?> details) {
    super(code + (details == null || details.isEmpty() ? "" : " " + details), null, false, false);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("A rejection code is kebab-case, not \"" + code + "\"");
    }
    this.kind = Objects.requireNonNull(kind, "kind");
    this.code = code;
    this.details =
        Collections.unmodifiableMap(new LinkedHashMap<>(details == null ? Map.of() : details));
  }

  /** The sort of refusal. */
  public Kind kind() {
    return kind;
  }

  /** Stable name of the fact, in kebab-case. */
  public String code() {
    return code;
  }

  /** Values for the texts, in the order in which they were given; never null. */
  public Map<String, Object> details() {
    return details == null ? Map.of() : details;
  }

  /** The single places that are wrong; empty when the rejection is about the whole request. */
  public List<Fault> faults() {
    return List.of();
  }
}
