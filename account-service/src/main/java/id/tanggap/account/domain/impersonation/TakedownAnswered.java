package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A request is answered once; a new one may be made. */
public final class TakedownAnswered extends Rejection {
  private static final long serialVersionUID = 1L;

  TakedownAnswered(TakedownOutcome outcome) {
    super(Kind.CONFLICT, "takedown-answered", Map.of("outcome", outcome.name()));
  }
}
