package id.tanggap.complaint.domain.bank;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A retired entry of the answer bank does not change any more. */
public final class BankEntryRetired extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public BankEntryRetired() {
    super(Kind.CONFLICT, "bank-entry-retired", Map.of());
  }
}
