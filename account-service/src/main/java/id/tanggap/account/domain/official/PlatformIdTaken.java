package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Another live account has the id on the platform that this address tells. */
public final class PlatformIdTaken extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public PlatformIdTaken(Address address) {
    super(
        Kind.CONFLICT,
        "platform-id-taken",
        Map.of("platform", address.platform().name(), "handle", address.handle()));
  }
}
