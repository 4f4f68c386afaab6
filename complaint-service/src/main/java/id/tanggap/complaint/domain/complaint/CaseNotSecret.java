package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Handlers are named only where the case is hidden from everybody else. */
public final class CaseNotSecret extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public CaseNotSecret() {
    super(Kind.CONFLICT, "case-not-secret", Map.of());
  }
}
