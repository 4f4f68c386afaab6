package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The file begins as a picture and is none. */
public final class FileUnreadable extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public FileUnreadable() {
    super(Kind.RULE_VIOLATED, "file-unreadable", Map.of());
  }
}
