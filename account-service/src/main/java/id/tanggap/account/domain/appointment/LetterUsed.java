package id.tanggap.account.domain.appointment;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/**
 * This letter has appointed this person to this role before. An appointment that ended is not
 * reused: coming back takes a new letter.
 */
public final class LetterUsed extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Same code as the unique constraint that has the last word. */
  public LetterUsed() {
    super(Kind.CONFLICT, "letter-used", Map.of());
  }
}
