package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody approves what the same person wrote. */
public final class OwnAnswer extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public OwnAnswer() {
    super(Kind.RULE_VIOLATED, "own-answer", Map.of());
  }
}
