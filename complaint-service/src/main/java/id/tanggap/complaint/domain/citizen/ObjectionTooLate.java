package id.tanggap.complaint.domain.citizen;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The time to object has passed. */
public final class ObjectionTooLate extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ObjectionTooLate(Instant until) {
    super(Kind.RULE_VIOLATED, "objection-too-late", Map.of("until", until.toString()));
  }
}
