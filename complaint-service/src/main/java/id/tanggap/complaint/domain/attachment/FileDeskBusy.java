package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Too many files are looked at already. */
public final class FileDeskBusy extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public FileDeskBusy() {
    super(Kind.UNAVAILABLE, "file-desk-busy", Map.of());
  }
}
