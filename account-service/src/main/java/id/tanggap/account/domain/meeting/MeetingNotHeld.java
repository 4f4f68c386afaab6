package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Nothing can have been said, decided or attended before the meeting has begun. */
public final class MeetingNotHeld extends Rejection {
  private static final long serialVersionUID = 1L;

  MeetingNotHeld(Instant startsAt) {
    super(Kind.CONFLICT, "meeting-not-held", Map.of("startsAt", startsAt.toString()));
  }
}
