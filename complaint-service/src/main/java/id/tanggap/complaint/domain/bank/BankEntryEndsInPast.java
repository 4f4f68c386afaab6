package id.tanggap.complaint.domain.bank;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** An entry of the answer bank must hold beyond today. */
public final class BankEntryEndsInPast extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses the step. */
  public BankEntryEndsInPast(LocalDate validUntil) {
    super(
        Kind.RULE_VIOLATED, "bank-entry-ends-in-past", Map.of("validUntil", validUntil.toString()));
  }
}
