package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A case holds as much evidence as anybody will read. */
public final class EvidenceFull extends Rejection {
  private static final long serialVersionUID = 1L;

  public EvidenceFull(int most) {
    super(Kind.CONFLICT, "evidence-full", Map.of("most", most));
  }
}
