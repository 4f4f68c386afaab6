package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Only the reviewer who claimed an account decides on it. */
public final class ClaimedByAnother extends Rejection {
  private static final long serialVersionUID = 1L;

  ClaimedByAnother() {
    super(Kind.CONFLICT, "claimed-by-another", Map.of());
  }
}
