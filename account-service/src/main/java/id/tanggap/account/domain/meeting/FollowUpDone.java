package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A follow-up that is done is neither changed nor done again. */
public final class FollowUpDone extends Rejection {
  private static final long serialVersionUID = 1L;

  FollowUpDone(Instant doneAt) {
    super(Kind.CONFLICT, "follow-up-done", Map.of("doneAt", doneAt.toString()));
  }
}
