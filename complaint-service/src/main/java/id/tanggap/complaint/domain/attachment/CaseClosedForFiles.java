package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The case has ended; a file of the reporter would not be looked at any more. */
public final class CaseClosedForFiles extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public CaseClosedForFiles() {
    super(Kind.CONFLICT, "case-closed-for-files", Map.of());
  }
}
