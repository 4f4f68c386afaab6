package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The channel no longer takes an answer to the citizen's last word. */
public final class ReplyWindowClosed extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public ReplyWindowClosed(Instant closedAt) {
    super(Kind.RULE_VIOLATED, "reply-window-closed", Map.of("closedAt", closedAt.toString()));
  }
}
