package id.tanggap.monitoring.domain.report;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** So many reports are being made that another one has to wait; asking again later helps. */
public final class ReportsBusy extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Without details. */
  public ReportsBusy() {
    super(Kind.UNAVAILABLE, "reports-busy", Map.of());
  }
}
