package id.tanggap.account.domain.credential;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A secret is empty: a provider that answers so has granted nothing. */
public final class SecretBlank extends Rejection {
  private static final long serialVersionUID = 1L;

  SecretBlank(SecretPart part) {
    super(Kind.RULE_VIOLATED, "secret-blank", Map.of("part", part.property()));
  }
}
