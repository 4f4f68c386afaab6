package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody else claims the address, so there is nothing to give up. */
public final class AddressNotDisputed extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public AddressNotDisputed() {
    super(Kind.CONFLICT, "address-not-disputed", Map.of());
  }
}
