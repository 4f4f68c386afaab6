package id.tanggap.calendar.domain.roster;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** No such account is known here, or it belongs to a unit of somebody else. */
public final class AccountUnknown extends Rejection {
  public static final String CODE = "account-unknown";

  public AccountUnknown(UUID accountId) {
    super(Kind.NOT_FOUND, CODE, Map.of("accountId", accountId));
  }
}
