package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A retirement that the coordination asked for is not taken back by the unit. */
public final class RetirementNotYours extends Rejection {
  private static final long serialVersionUID = 1L;

  RetirementNotYours() {
    super(Kind.FORBIDDEN, "retirement-not-yours", Map.of());
  }
}
