package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A new rule was to hold from an instant that is over: people would be late in hindsight. */
public final class EffectiveInPast extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the instant. */
  public EffectiveInPast(Instant effectiveFrom) {
    super(Kind.RULE_VIOLATED, "effective-in-past", Map.of("at", effectiveFrom.toString()));
  }
}
