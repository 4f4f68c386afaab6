package id.tanggap.complaint.application.statistics;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Nobody knows yet what will be known then. */
public final class AsOfInFuture extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public AsOfInFuture(Instant asOf) {
    super(Kind.RULE_VIOLATED, "as-of-in-future", Map.of("asOf", asOf.toString()));
  }
}
