package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** There is no way on which a question would reach the reporter. */
public final class ReporterUnreachable extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReporterUnreachable() {
    super(Kind.RULE_VIOLATED, "reporter-unreachable", Map.of());
  }
}
