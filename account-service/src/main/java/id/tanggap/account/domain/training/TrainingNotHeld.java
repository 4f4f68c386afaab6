package id.tanggap.account.domain.training;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** Attendance cannot be recorded before the training has begun. */
public final class TrainingNotHeld extends Rejection {
  private static final long serialVersionUID = 1L;

  TrainingNotHeld(Instant startsAt) {
    super(Kind.CONFLICT, "training-not-held", Map.of("startsAt", startsAt.toString()));
  }
}
