package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The case has as many files as a case may have. */
public final class TooManyAttachments extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public TooManyAttachments(int most) {
    super(Kind.CONFLICT, "too-many-attachments", Map.of("most", most));
  }
}
