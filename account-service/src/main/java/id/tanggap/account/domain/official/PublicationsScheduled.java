package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An account on which something is still to be published is not retired. */
public final class PublicationsScheduled extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public PublicationsScheduled() {
    super(Kind.RULE_VIOLATED, "publications-scheduled", Map.of());
  }
}
