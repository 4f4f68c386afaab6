package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The meeting would end before it begins. */
public final class MeetingPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  MeetingPeriodReversed(Instant startsAt, Instant endsAt) {
    super(
        Kind.RULE_VIOLATED,
        "meeting-period-reversed",
        Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString()));
  }
}
