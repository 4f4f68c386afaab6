package id.tanggap.kit.problem;

import id.tanggap.kit.domain.Fault;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * A request refused for a reason of HTTP itself, which the domain knows nothing about: a missing
 * precondition, a body too large, a parameter that cannot be read. It is a {@link
 * WebApplicationException}, because the framework passes only those on untouched.
 */
public final class HttpRejection extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> details;
  private final transient List<Fault> faults;

  /** A refusal of the whole request. */
  public HttpRejection(int status, String code) {
    this(status, code, Map.of(), List.of());
  }

  /**
   * A refusal with the places that are wrong.
   *
   * @param status the HTTP status
   * @param code key of the texts
   * @param details values for the texts
   * @param faults may be empty
   */
  public HttpRejection(int status, String code, Map<String, Object> details, List<Fault> faults) {
    super(code, Response.status(status).build());
    this.code = code;
    this.details = details;
    this.faults = faults;
  }

  Failure failure() {
    return new Failure(getResponse().getStatus(), code, details, faults, Map.of());
  }
}
