package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Who submitted an account does not also review it. */
public final class ReviewerIsSubmitter extends Rejection {
  private static final long serialVersionUID = 1L;

  ReviewerIsSubmitter() {
    super(Kind.CONFLICT, "reviewer-is-submitter", Map.of());
  }
}
