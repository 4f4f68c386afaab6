package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The text is not an e-mail address. */
public final class WorkEmailMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  WorkEmailMalformed(String text) {
    super(Kind.RULE_VIOLATED, "work-email-malformed", Map.of("workEmail", text));
  }
}
