package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The NIP is not 18 digits. The number itself is not repeated in the answer. */
public final class NipMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  NipMalformed() {
    super(Kind.RULE_VIOLATED, "nip-malformed", Map.of());
  }
}
