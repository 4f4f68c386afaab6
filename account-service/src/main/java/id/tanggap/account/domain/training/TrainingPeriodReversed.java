package id.tanggap.account.domain.training;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The training would end before it begins. */
public final class TrainingPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  TrainingPeriodReversed(Instant startsAt, Instant endsAt) {
    super(
        Kind.RULE_VIOLATED,
        "training-period-reversed",
        Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString()));
  }
}
