package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An account becomes active on a fresh proof of control only. */
public final class ProofTooOld extends Rejection {
  private static final long serialVersionUID = 1L;

  ProofTooOld(long days) {
    super(Kind.RULE_VIOLATED, "proof-too-old", Map.of("days", days));
  }
}
