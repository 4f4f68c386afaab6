package id.tanggap.account.domain.area;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The text does not have the grammar of the codes of the ministry. */
public final class AreaCodeMalformed extends Rejection {
  private static final long serialVersionUID = 1L;

  AreaCodeMalformed(String code) {
    super(Kind.RULE_VIOLATED, "area-code-malformed", Map.of("areaCode", code));
  }
}
