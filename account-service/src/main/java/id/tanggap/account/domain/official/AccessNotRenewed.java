package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A suspended account comes back only after its password and second factor were renewed. */
public final class AccessNotRenewed extends Rejection {
  private static final long serialVersionUID = 1L;

  AccessNotRenewed() {
    super(Kind.RULE_VIOLATED, "access-not-renewed", Map.of());
  }
}
