package id.tanggap.account.domain.training;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** A training that people attended cannot be still to come. */
public final class TrainingAttended extends Rejection {
  private static final long serialVersionUID = 1L;

  TrainingAttended(Instant startsAt) {
    super(Kind.CONFLICT, "training-attended", Map.of("startsAt", startsAt.toString()));
  }
}
