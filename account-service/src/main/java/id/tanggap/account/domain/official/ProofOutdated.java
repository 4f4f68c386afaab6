package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The proof was begun before control was lost, perhaps by those who had it then. */
public final class ProofOutdated extends Rejection {
  private static final long serialVersionUID = 1L;

  ProofOutdated() {
    super(Kind.CONFLICT, "proof-outdated", Map.of());
  }
}
