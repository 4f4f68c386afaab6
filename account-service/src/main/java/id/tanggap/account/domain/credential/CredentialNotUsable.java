package id.tanggap.account.domain.credential;

import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A revoked credential is not lent: its secret is destroyed. */
public final class CredentialNotUsable extends Rejection {
  private static final long serialVersionUID = 1L;

  CredentialNotUsable(CredentialHealth health) {
    super(Kind.CONFLICT, "credential-not-usable", Map.of("health", health.name()));
  }
}
