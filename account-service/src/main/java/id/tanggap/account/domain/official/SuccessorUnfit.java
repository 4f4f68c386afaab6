package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The successor of an account is another account that speaks for the government. */
public final class SuccessorUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public SuccessorUnfit() {
    super(Kind.RULE_VIOLATED, "successor-unfit", Map.of());
  }
}
