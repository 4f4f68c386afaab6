package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** So many pages are being looked at that this one has to wait; nothing was judged. */
public final class PagesBusy extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Asks to come back. */
  public PagesBusy() {
    super(Kind.UNAVAILABLE, "pages-busy", Map.of());
  }
}
