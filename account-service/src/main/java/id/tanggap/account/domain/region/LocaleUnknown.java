package id.tanggap.account.domain.region;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The locale is not a language with the territory of Indonesia. */
public final class LocaleUnknown extends Rejection {
  private static final long serialVersionUID = 1L;

  LocaleUnknown(String locale) {
    super(Kind.RULE_VIOLATED, "locale-unknown", Map.of("locale", locale));
  }
}
