package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A request says whose data it means: by a tracking code or by a contact. */
public final class RequestWithoutSubject extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public RequestWithoutSubject() {
    super(Kind.RULE_VIOLATED, "request-without-subject", Map.of());
  }
}
