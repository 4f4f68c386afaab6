package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A supporting unit has not done its part yet. */
public final class WorkNotDone extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public WorkNotDone() {
    super(Kind.RULE_VIOLATED, "work-not-done", Map.of());
  }
}
