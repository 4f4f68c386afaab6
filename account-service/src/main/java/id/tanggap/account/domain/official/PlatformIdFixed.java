package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The id on the platform is bound once; another id is another account. */
public final class PlatformIdFixed extends Rejection {
  private static final long serialVersionUID = 1L;

  PlatformIdFixed(String bound) {
    super(Kind.CONFLICT, "platform-id-fixed", Map.of("platformId", bound));
  }
}
