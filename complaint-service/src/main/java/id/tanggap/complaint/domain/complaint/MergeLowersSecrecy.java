package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case is never merged into one that shows more than itself. */
public final class MergeLowersSecrecy extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public MergeLowersSecrecy() {
    super(Kind.RULE_VIOLATED, "merge-lowers-secrecy", Map.of());
  }
}
