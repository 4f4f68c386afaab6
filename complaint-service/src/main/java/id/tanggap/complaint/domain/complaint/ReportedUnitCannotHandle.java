package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A secret case never goes to the unit that it reports, nor to one below it. */
public final class ReportedUnitCannotHandle extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReportedUnitCannotHandle() {
    super(Kind.RULE_VIOLATED, "reported-unit-cannot-handle", Map.of());
  }
}
