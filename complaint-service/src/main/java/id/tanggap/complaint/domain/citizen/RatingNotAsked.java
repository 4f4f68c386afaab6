package id.tanggap.complaint.domain.citizen;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Only work that was said to be done is rated. */
public final class RatingNotAsked extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public RatingNotAsked(ComplaintState state) {
    super(Kind.CONFLICT, "rating-not-asked", Map.of("state", state.name()));
  }
}
