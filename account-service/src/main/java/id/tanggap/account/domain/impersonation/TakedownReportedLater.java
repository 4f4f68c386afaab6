package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A request was said to have been made in the future. */
public final class TakedownReportedLater extends Rejection {
  private static final long serialVersionUID = 1L;

  TakedownReportedLater(Instant reportedAt) {
    super(
        Kind.RULE_VIOLATED, "takedown-reported-later", Map.of("reportedAt", reportedAt.toString()));
  }
}
