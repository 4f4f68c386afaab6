package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** What deletes needs a second person; who proposed it cannot approve it. */
public final class OwnProposal extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public OwnProposal() {
    super(Kind.CONFLICT, "own-proposal", Map.of());
  }
}
