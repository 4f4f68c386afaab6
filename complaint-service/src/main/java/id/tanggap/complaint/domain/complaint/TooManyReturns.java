package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** After two returns only the coordinator decides where the case goes. */
public final class TooManyReturns extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public TooManyReturns() {
    super(Kind.FORBIDDEN, "too-many-returns", Map.of());
  }
}
