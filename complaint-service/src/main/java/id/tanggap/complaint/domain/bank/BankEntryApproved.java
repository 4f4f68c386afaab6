package id.tanggap.complaint.domain.bank;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** There is no revision that waits for an approval. */
public final class BankEntryApproved extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public BankEntryApproved(int revision) {
    super(Kind.CONFLICT, "bank-entry-approved", Map.of("revision", revision));
  }
}
