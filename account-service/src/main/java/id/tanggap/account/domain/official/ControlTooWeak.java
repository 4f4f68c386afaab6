package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The platform demands a stronger proof of control than the account has. */
public final class ControlTooWeak extends Rejection {
  private static final long serialVersionUID = 1L;

  ControlTooWeak(ControlLevel required, ControlLevel shown) {
    super(
        Kind.RULE_VIOLATED,
        "control-too-weak",
        Map.of("required", required.name(), "shown", shown.name()));
  }
}
