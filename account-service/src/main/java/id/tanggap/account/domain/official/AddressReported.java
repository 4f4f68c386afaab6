package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Somebody reported this address as a fake of ours, and nobody has dismissed the report. */
public final class AddressReported extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names platform and handle. */
  public AddressReported(Address address) {
    super(
        Kind.CONFLICT,
        "address-reported",
        Map.of("platform", address.platform().name(), "handle", address.handle()));
  }
}
