package id.tanggap.complaint.application.complaint;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A report needs words, its own or those of the message it was made of. */
public final class TextMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public TextMissing() {
    super(Kind.RULE_VIOLATED, "text-missing", Map.of());
  }
}
