package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** An exemption can be ended only earlier than it ends anyway; a longer one needs a new letter. */
public final class ExemptionNotShortened extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the asked last day and the one that was granted. */
  public ExemptionNotShortened(LocalDate lastDay, LocalDate until) {
    super(
        Kind.RULE_VIOLATED,
        "exemption-not-shortened",
        Map.of("lastDay", lastDay.toString(), "until", until.toString()));
  }
}
