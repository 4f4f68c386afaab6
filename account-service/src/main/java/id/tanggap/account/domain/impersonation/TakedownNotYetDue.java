package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Who was asked still has time to answer. */
public final class TakedownNotYetDue extends Rejection {
  private static final long serialVersionUID = 1L;

  TakedownNotYetDue(Instant dueAt) {
    super(Kind.RULE_VIOLATED, "takedown-not-yet-due", Map.of("dueAt", dueAt.toString()));
  }
}
