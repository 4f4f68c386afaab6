package id.tanggap.complaint.domain.complaint.external;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A unit looks again after today and within ten working days. */
public final class ReviewTooFar extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReviewTooFar() {
    super(Kind.RULE_VIOLATED, "review-too-far", Map.of());
  }
}
