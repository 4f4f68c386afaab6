package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;
import java.util.UUID;

/** Information that the law exempts from disclosure is never scheduled. */
public final class InformationExempt extends Rejection {
  public static final String CODE = "information-exempt";

  public InformationExempt(UUID contentId) {
    super(Kind.RULE_VIOLATED, CODE, Map.of("contentId", contentId));
  }
}
