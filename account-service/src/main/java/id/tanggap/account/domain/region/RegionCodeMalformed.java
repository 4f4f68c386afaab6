package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The region's code does not have the shape that its kind prescribes. */
public final class RegionCodeMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  RegionCodeMalformed(String code, RegionKind kind) {
    super(Kind.RULE_VIOLATED, "region-code-malformed", Map.of("code", code, "kind", kind.name()));
  }
}
