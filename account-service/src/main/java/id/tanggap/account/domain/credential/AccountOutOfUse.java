package id.tanggap.account.domain.credential;

import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The account does not allow this: nobody posts for an account that is suspended or retired. */
public final class AccountOutOfUse extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the status that stands against it. */
  public AccountOutOfUse(AccountStatus status) {
    super(Kind.CONFLICT, "account-out-of-use", Map.of("status", status.name()));
  }
}
