package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The account belongs to that unit already. */
public final class OwnerUnchanged extends Rejection {
  private static final long serialVersionUID = 1L;

  OwnerUnchanged() {
    super(Kind.RULE_VIOLATED, "owner-unchanged", Map.of());
  }
}
