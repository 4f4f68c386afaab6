package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The work week names no day, or a day twice. */
public final class WorkWeekEmpty extends Rejection {
  private static final long serialVersionUID = 1L;

  WorkWeekEmpty() {
    super(Kind.RULE_VIOLATED, "work-week-empty", Map.of());
  }
}
