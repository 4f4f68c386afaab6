package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The scanner does not answer, and nothing is taken unscanned where there is one. */
public final class ScannerAway extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public ScannerAway() {
    super(Kind.UNAVAILABLE, "scanner-away", Map.of());
  }
}
