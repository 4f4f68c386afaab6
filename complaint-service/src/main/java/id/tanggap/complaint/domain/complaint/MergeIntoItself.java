package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case cannot be a duplicate of itself. */
public final class MergeIntoItself extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public MergeIntoItself() {
    super(Kind.RULE_VIOLATED, "merge-into-itself", Map.of());
  }
}
