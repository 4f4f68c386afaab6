package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nothing is resolved before the citizen got at least one answer. */
public final class NoAnswerSent extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public NoAnswerSent() {
    super(Kind.RULE_VIOLATED, "no-answer-sent", Map.of());
  }
}
