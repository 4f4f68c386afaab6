package id.tanggap.account.domain.credential;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.Map;

/** What is handed in has expired already and would open nothing. */
public final class CredentialAlreadyExpired extends Rejection {
  private static final long serialVersionUID = 1L;

  CredentialAlreadyExpired(Instant end) {
    super(Kind.RULE_VIOLATED, "credential-already-expired", Map.of("expiredAt", end.toString()));
  }
}
