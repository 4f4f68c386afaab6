package id.tanggap.complaint.application.routing;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Rules cannot have been in force before they were known. */
public final class EffectInPast extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public EffectInPast(Instant at) {
    super(Kind.RULE_VIOLATED, "effect-in-past", Map.of("at", at.toString()));
  }
}
