package id.tanggap.complaint.application.incident;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case that is over does not join an incident. */
public final class CaseNotOpen extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public CaseNotOpen(String trackingCode) {
    super(Kind.RULE_VIOLATED, "case-not-open", Map.of("trackingCode", trackingCode));
  }
}
