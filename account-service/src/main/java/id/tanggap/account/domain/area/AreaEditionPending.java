package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** Another edition waits for its decision; two differences against one list would contradict. */
public final class AreaEditionPending extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names the edition that waits. */
  public AreaEditionPending(UUID edition, String label) {
    super(
        Kind.CONFLICT,
        "area-edition-pending",
        Map.of("edition", edition.toString(), "label", label));
  }
}
