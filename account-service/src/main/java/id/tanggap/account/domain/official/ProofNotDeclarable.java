package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** This kind of proof arises elsewhere and cannot be asked for. */
public final class ProofNotDeclarable extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public ProofNotDeclarable(ProofMethod method) {
    super(Kind.RULE_VIOLATED, "proof-not-declarable", Map.of("method", method.name()));
  }
}
