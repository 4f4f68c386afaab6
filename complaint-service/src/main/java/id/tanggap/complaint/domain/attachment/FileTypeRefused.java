package id.tanggap.complaint.domain.attachment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The content of the file is of no type that is taken, whatever its name says. */
public final class FileTypeRefused extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the file. */
  public FileTypeRefused(String found) {
    super(Kind.RULE_VIOLATED, "file-type-refused", Map.of("found", found));
  }
}
