package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A list names the same legal basis twice. */
public final class LegalBasisRepeated extends Rejection {
  private static final long serialVersionUID = 1L;

  LegalBasisRepeated() {
    super(Kind.RULE_VIOLATED, "legal-basis-repeated", Map.of());
  }
}
