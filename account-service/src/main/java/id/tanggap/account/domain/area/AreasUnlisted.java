package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The list of administrative areas does not have the region, or is not imported yet. */
public final class AreasUnlisted extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the region. */
  public AreasUnlisted(String region) {
    super(Kind.CONFLICT, "areas-unlisted", Map.of("code", region));
  }
}
