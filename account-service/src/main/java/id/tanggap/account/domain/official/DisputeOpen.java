package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Others still claim the address; the coordinators named have to give it up first. */
public final class DisputeOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Names what is known. */
  public DisputeOpen(List<String> regions) {
    super(Kind.CONFLICT, "dispute-open", Map.of("regions", List.copyOf(regions)));
  }
}
