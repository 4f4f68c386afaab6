package id.tanggap.account.domain.person;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** One file names the same person twice. */
public final class WorkEmailRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Points at the line that named the person first. */
  public WorkEmailRepeated(String email, long firstLine) {
    super(
        Kind.RULE_VIOLATED,
        "work-email-repeated",
        Map.of("workEmail", email, "firstLine", firstLine));
  }
}
