package id.tanggap.account.application.credential;

import id.tanggap.account.domain.credential.Envelope;
import id.tanggap.account.domain.credential.SecretPlace;
import id.tanggap.account.domain.credential.Secrets;
import io.smallrye.mutiny.Uni;

/** Port: seals secrets for their place and opens them there. */
public interface SecretVault {

  /** Seals secrets; the same ones give another ciphertext each time. */
  Uni<Envelope> seal(Secrets secrets, SecretPlace place);

  /** Opens what was sealed for a place; fails for any other. The caller wipes the result. */
  Uni<Secrets> open(Envelope envelope, SecretPlace place);

  /** The same secret under the primary key; the ciphertext itself stays. */
  Uni<Envelope> rewrap(Envelope envelope, SecretPlace place);

  /** A mark that tells equal secrets from others without giving them away. */
  Uni<String> fingerprint(Secrets secrets);
}
