package id.tanggap.account.domain.obligation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Dispensations hang on the obligation: it gets a last day and is not deleted. */
public final class ObligationInUse extends Rejection {
  private static final long serialVersionUID = 1L;

  public ObligationInUse(long waivers) {
    super(Kind.CONFLICT, "obligation-in-use", Map.of("count", waivers));
  }
}
