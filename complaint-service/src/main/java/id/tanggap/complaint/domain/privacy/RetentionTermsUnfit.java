package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Identity goes first, then the words, then the history. */
public final class RetentionTermsUnfit extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public RetentionTermsUnfit() {
    super(Kind.RULE_VIOLATED, "retention-terms-unfit", Map.of());
  }
}
