package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * A live account with this address is registered already. Says by whom only inside the region; the
 * owner in another region is none of the caller's business.
 */
public final class AddressTaken extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public AddressTaken(Address address) {
    super(
        Kind.CONFLICT,
        "address-taken",
        Map.of("platform", address.platform().name(), "handle", address.handle()));
  }
}
