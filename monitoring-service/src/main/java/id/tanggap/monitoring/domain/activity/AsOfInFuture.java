package id.tanggap.monitoring.domain.activity;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** Nobody can say how active a unit will be: the asked date lies after today in the region. */
public final class AsOfInFuture extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Names the asked date and today in the region's zone. */
  public AsOfInFuture(LocalDate asOf, LocalDate today) {
    super(
        Kind.RULE_VIOLATED,
        "as-of-in-future",
        Map.of("asOf", asOf.toString(), "today", today.toString()));
  }
}
