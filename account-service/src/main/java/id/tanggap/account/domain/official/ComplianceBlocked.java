package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** A finding on the account has to be cleared or waived first. */
public final class ComplianceBlocked extends Rejection {
  private static final long serialVersionUID = 1L;

  ComplianceBlocked(List<String> blockers) {
    super(Kind.RULE_VIOLATED, "compliance-blocked", Map.of("blockers", List.copyOf(blockers)));
  }
}
