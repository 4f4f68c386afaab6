package id.tanggap.complaint.vault;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** Something lies under a key that this replica does not have, or does not have yet. */
public final class VaultKeyMissing extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses until the key is there. */
  public VaultKeyMissing(String keyName) {
    super(Kind.UNAVAILABLE, "vault-key-missing", Map.of("key", keyName));
  }
}
