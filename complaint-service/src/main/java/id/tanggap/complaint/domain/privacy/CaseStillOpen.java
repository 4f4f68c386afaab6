package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case on which people work cannot be erased; it can be withdrawn first. */
public final class CaseStillOpen extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public CaseStillOpen() {
    super(Kind.CONFLICT, "case-still-open", Map.of());
  }
}
