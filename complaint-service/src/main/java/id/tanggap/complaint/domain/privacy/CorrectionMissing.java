package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A correction says what is right. */
public final class CorrectionMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public CorrectionMissing() {
    super(Kind.RULE_VIOLATED, "correction-missing", Map.of());
  }
}
