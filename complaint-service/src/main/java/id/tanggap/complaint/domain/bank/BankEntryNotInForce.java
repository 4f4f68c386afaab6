package id.tanggap.complaint.domain.bank;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** An entry that is expired, retired or not approved cannot be used. */
public final class BankEntryNotInForce extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public BankEntryNotInForce(BankEntry.Standing standing) {
    super(Kind.RULE_VIOLATED, "bank-entry-not-in-force", Map.of("standing", standing.name()));
  }
}
