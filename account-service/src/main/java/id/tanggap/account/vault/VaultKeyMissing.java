package id.tanggap.account.vault;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A secret lies under a key that this replica does not have, or does not have yet. */
public final class VaultKeyMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  VaultKeyMissing(String keyId) {
    super(Kind.UNAVAILABLE, "vault-key-missing", Map.of("keyId", keyId));
  }
}
