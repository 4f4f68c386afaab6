package id.tanggap.complaint.application.statistics;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The period ends before it begins, or is longer than what is counted at once. */
public final class PeriodUnusable extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public PeriodUnusable(int mostDays) {
    super(Kind.RULE_VIOLATED, "period-unusable", Map.of("mostDays", mostDays));
  }
}
