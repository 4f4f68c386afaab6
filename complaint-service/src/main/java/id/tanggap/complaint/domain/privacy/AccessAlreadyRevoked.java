package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The handler was taken off the list before. */
public final class AccessAlreadyRevoked extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public AccessAlreadyRevoked() {
    super(Kind.CONFLICT, "access-already-revoked", Map.of());
  }
}
