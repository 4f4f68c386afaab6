package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** What is rejected as no report was not solved, answered or withdrawn. */
public final class OutcomeNotForRejection extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public OutcomeNotForRejection() {
    super(Kind.RULE_VIOLATED, "outcome-not-for-rejection", Map.of());
  }
}
