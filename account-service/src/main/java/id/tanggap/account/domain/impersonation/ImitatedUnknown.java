package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * Nobody can tell which region a report is for: it names none and resembles no official account.
 */
public final class ImitatedUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  public ImitatedUnknown() {
    super(Kind.RULE_VIOLATED, "imitated-unknown", Map.of());
  }
}
