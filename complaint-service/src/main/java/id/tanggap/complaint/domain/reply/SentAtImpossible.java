package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** No answer was sent before it was written or after now. */
public final class SentAtImpossible extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public SentAtImpossible(Instant at) {
    super(Kind.RULE_VIOLATED, "sent-at-impossible", Map.of("at", at.toString()));
  }
}
