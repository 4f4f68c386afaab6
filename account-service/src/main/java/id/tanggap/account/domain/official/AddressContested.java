package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Another account that waits for review claims this address. */
public final class AddressContested extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public AddressContested(Address address) {
    super(
        Kind.CONFLICT,
        "address-contested",
        Map.of("platform", address.platform().name(), "handle", address.handle()));
  }
}
