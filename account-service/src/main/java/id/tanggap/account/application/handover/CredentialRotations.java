package id.tanggap.account.application.handover;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Port: knows the stored credentials of an account. */
public interface CredentialRotations {

  /**
   * Whether the account has credentials and every live one was replaced after an instant; false
   * where none is stored, because then nothing is known.
   */
  Uni<Boolean> allReplacedSince(String region, UUID account, Instant since);
}
