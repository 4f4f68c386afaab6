package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A request names an account that the caller has nothing to do with, or that does not exist. */
public final class AccountUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Repeats what was named. */
  public AccountUnknown(String account) {
    super(Kind.RULE_VIOLATED, "account-unknown", Map.of("account", account));
  }
}
