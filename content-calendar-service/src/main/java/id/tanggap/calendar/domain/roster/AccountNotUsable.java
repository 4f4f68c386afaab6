package id.tanggap.calendar.domain.roster;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** The account is not active in the registry, so nothing is published there. */
public final class AccountNotUsable extends Rejection {
  public static final String CODE = "account-not-usable";

  public AccountNotUsable(UUID accountId, String status) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("accountId", accountId, "accountStatus", status));
  }
}
