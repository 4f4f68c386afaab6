package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Unpacked, the picture would fill the memory. */
public final class PictureTooLarge extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public PictureTooLarge(long most) {
    super(Kind.RULE_VIOLATED, "picture-too-large", Map.of("most", most));
  }
}
