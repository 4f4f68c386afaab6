package id.tanggap.complaint.domain.channel;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A notice in place of a late answer needs words. */
public final class WindowNoticeMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public WindowNoticeMissing() {
    super(Kind.RULE_VIOLATED, "window-notice-missing", Map.of());
  }
}
