package id.tanggap.complaint.domain.complaint.assignment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The lead accepts, returns and resolves the case itself, not its assignment. */
public final class LeadMovesTheCase extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public LeadMovesTheCase() {
    super(Kind.RULE_VIOLATED, "lead-moves-the-case", Map.of());
  }
}
