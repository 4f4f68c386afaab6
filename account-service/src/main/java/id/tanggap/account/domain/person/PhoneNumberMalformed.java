package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The text is not a telephone number that exists in its country's numbering plan. */
public final class PhoneNumberMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  /** The number is not repeated in the answer because it is personal. */
  public PhoneNumberMalformed() {
    super(Kind.RULE_VIOLATED, "phone-malformed", Map.of());
  }
}
