package id.tanggap.complaint.domain.citizen;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The earlier report cannot be linked. */
public final class RelatedReportUnknown extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public RelatedReportUnknown() {
    super(Kind.RULE_VIOLATED, "related-report-unknown", Map.of());
  }
}
