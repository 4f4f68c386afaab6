package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case is merged only into one that goes on, so that no chain or circle comes about. */
public final class MergeIntoMerged extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public MergeIntoMerged() {
    super(Kind.RULE_VIOLATED, "merge-into-merged", Map.of());
  }
}
