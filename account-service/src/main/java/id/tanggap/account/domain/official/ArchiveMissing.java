package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An account is not retired before its content is kept, or somebody says why it need not be. */
public final class ArchiveMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  ArchiveMissing() {
    super(Kind.RULE_VIOLATED, "archive-missing", Map.of());
  }
}
