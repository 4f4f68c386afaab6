package id.tanggap.complaint.reports;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Too many spreadsheets are being made already. */
public final class SpreadsheetsBusy extends Rejection {

  private static final long serialVersionUID = 1L;

  SpreadsheetsBusy() {
    super(Kind.UNAVAILABLE, "spreadsheets-busy", Map.of());
  }
}
