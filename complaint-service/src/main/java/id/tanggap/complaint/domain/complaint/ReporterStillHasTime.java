package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The time in which the reporter may answer has not run out, or nobody reminded of it. */
public final class ReporterStillHasTime extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReporterStillHasTime() {
    super(Kind.RULE_VIOLATED, "reporter-still-has-time", Map.of());
  }
}
