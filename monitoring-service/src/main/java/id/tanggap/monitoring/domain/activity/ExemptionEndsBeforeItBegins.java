package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The last day of an exemption lies before its first. */
public final class ExemptionEndsBeforeItBegins extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names both days. */
  public ExemptionEndsBeforeItBegins(LocalDate from, LocalDate until) {
    super(
        Kind.RULE_VIOLATED,
        "exemption-ends-before-it-begins",
        Map.of("from", from.toString(), "until", until.toString()));
  }
}
