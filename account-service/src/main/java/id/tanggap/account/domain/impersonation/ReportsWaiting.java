package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** So many reports of citizens wait for a look that more would only bury them. */
public final class ReportsWaiting extends Rejection {
  private static final long serialVersionUID = 1L;

  public ReportsWaiting() {
    super(Kind.UNAVAILABLE, "reports-waiting", Map.of());
  }
}
