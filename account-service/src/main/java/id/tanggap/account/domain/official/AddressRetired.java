package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An account with this address was retired; it comes back through a review only. */
public final class AddressRetired extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public AddressRetired(Address address) {
    super(
        Kind.CONFLICT,
        "address-retired",
        Map.of("platform", address.platform().name(), "handle", address.handle()));
  }
}
