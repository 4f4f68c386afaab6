package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** No definition of activity holds on the asked date yet, so there is nothing to judge by. */
public final class AsOfTooEarly extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the asked date and the first one that has figures. */
  public AsOfTooEarly(LocalDate asOf, LocalDate first) {
    super(
        Kind.RULE_VIOLATED,
        "as-of-too-early",
        Map.of("asOf", asOf.toString(), "first", first.toString()));
  }
}
