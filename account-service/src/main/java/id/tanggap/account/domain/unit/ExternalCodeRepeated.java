package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A list names the same code of the same system twice. */
public final class ExternalCodeRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  ExternalCodeRepeated(ExternalCode code) {
    super(
        Kind.RULE_VIOLATED,
        "external-code-repeated",
        Map.of("system", code.system(), "code", code.code()));
  }
}
