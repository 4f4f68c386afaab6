package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The address belongs to another platform than the one stated. */
public final class AddressOfOtherPlatform extends Rejection {
  private static final long serialVersionUID = 1L;

  AddressOfOtherPlatform(Platform stated, Platform found) {
    super(
        Kind.RULE_VIOLATED,
        "address-of-other-platform",
        Map.of("platform", stated.name(), "found", found.name()));
  }
}
