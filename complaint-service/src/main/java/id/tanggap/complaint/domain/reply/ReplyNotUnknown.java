package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Only an answer with an unknown outcome can be settled by hand. */
public final class ReplyNotUnknown extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses to settle an answer whose outcome is known. */
  public ReplyNotUnknown(ReplyState state) {
    super(Kind.CONFLICT, "reply-not-unknown", Map.of("state", state.name()));
  }
}
