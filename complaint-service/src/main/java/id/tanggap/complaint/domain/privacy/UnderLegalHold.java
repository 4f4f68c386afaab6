package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nothing of a case under a legal hold is deleted. */
public final class UnderLegalHold extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public UnderLegalHold() {
    super(Kind.CONFLICT, "under-legal-hold", Map.of());
  }
}
