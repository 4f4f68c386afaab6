package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** The time for the check is over; a new proof has to be begun. */
public final class ProofClosed extends Rejection {
  private static final long serialVersionUID = 1L;

  ProofClosed(Instant openUntil) {
    super(Kind.CONFLICT, "proof-closed", Map.of("openUntil", openUntil.toString()));
  }
}
