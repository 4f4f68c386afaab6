package id.tanggap.complaint.domain.citizen;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Nothing was answered yet and the time to do so has not passed. */
public final class ObjectionTooEarly extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ObjectionTooEarly(Instant from) {
    super(Kind.RULE_VIOLATED, "objection-too-early", Map.of("from", from.toString()));
  }
}
