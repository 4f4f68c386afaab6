package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The unit has a primary admin on one of these days already. */
public final class PrimaryAdminTaken extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Same code as the exclusion constraint that has the last word. */
  public PrimaryAdminTaken() {
    super(Kind.CONFLICT, "primary-admin-taken", Map.of());
  }
}
