package id.tanggap.account.domain.impersonation;

import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A registered live account cannot be branded an impersonator; suspend it instead. */
public final class AccountIsOfficial extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public AccountIsOfficial(Platform platform, String handle) {
    super(
        Kind.CONFLICT,
        "account-is-official",
        Map.of("platform", platform.name(), "handle", handle));
  }
}
