package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** The unit names a predecessor that the region does not have. */
public final class PredecessorUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the predecessor. */
  public PredecessorUnknown(UUID unit) {
    super(Kind.RULE_VIOLATED, "predecessor-unknown", Map.of("unit", unit.toString()));
  }
}
