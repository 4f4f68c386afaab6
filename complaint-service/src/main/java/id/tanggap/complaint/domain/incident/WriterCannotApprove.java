package id.tanggap.complaint.domain.incident;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Who wrote a statement does not approve it. */
public final class WriterCannotApprove extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public WriterCannotApprove() {
    super(Kind.RULE_VIOLATED, "writer-cannot-approve", Map.of());
  }
}
