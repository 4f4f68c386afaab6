package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Signs and pictures alone are no answer. */
public final class AnswerWithoutWords extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public AnswerWithoutWords() {
    super(Kind.RULE_VIOLATED, "answer-without-words", Map.of());
  }
}
