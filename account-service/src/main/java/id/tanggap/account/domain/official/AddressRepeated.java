package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One file names the same account twice, perhaps in two spellings. */
public final class AddressRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Points at the line that named it first. */
  public AddressRepeated(Address address, long firstLine) {
    super(
        Kind.RULE_VIOLATED,
        "address-repeated",
        Map.of("handle", address.handle(), "firstLine", firstLine));
  }
}
