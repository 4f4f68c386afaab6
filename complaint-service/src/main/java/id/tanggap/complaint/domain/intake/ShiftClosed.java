package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The shift has ended. */
public final class ShiftClosed extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ShiftClosed() {
    super(Kind.CONFLICT, "shift-closed", Map.of());
  }
}
