package id.tanggap.account.application.credential;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Nobody configured a key for this program, so nothing can be sealed for it. */
public final class LeaseClientUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the program as its token does. */
  public LeaseClientUnknown(String client) {
    super(Kind.FORBIDDEN, "lease-client-unknown", Map.of("client", client));
  }
}
