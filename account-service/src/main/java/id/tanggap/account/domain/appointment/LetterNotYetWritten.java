package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The letter is dated after today. */
public final class LetterNotYetWritten extends Rejection {
  private static final long serialVersionUID = 1L;

  LetterNotYetWritten(LocalDate date) {
    super(Kind.RULE_VIOLATED, "letter-not-yet-written", Map.of("letterDate", date.toString()));
  }
}
