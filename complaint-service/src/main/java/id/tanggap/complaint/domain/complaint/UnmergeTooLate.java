package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A merged case is taken out again within thirty days. */
public final class UnmergeTooLate extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public UnmergeTooLate() {
    super(Kind.RULE_VIOLATED, "unmerge-too-late", Map.of());
  }
}
