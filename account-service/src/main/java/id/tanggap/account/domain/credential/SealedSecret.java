package id.tanggap.account.domain.credential;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The sealed secret of a credential, apart from what is known about it, so that no list ever loads
 * it. Only the present version is kept; a replaced or revoked one is destroyed.
 */
@Entity
@Table(name = "credential_secret")
public class SealedSecret implements Regional {
  @Id
  @Column(name = "credential_id", nullable = false, updatable = false)
  private UUID credentialId;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "secret_version", nullable = false)
  private int secretVersion;

  @Column(name = "key_id", nullable = false)
  private String keyId;

  @Column(name = "wrapped_key", nullable = false)
  private byte[] wrappedKey;

  @Column(name = "ciphertext", nullable = false)
  private byte[] ciphertext;

  @Column(name = "sealed_at", nullable = false)
  private Instant sealedAt;

  SealedSecret() {}

  /** Keeps the secret of a credential. */
  public static SealedSecret of(SecretPlace place, Envelope envelope, Instant now) {
    SealedSecret created = new SealedSecret();
    created.credentialId = place.credentialId();
    created.region = place.region();
    created.accountId = place.accountId();
    created.replace(place, envelope, now);
    return created;
  }

  /** Puts a new version in the place of the old one, which is gone then. */
  public void replace(SecretPlace place, Envelope envelope, Instant now) {
    secretVersion = place.version();
    ciphertext = envelope.ciphertext();
    rewrap(envelope, now);
  }

  /** Takes over the same secret under another key of the ring. */
  public void rewrap(Envelope envelope, Instant now) {
    keyId = envelope.keyId();
    wrappedKey = envelope.wrappedKey();
    sealedAt = now;
  }

  /** The sealed secret. */
  public Envelope envelope() {
    return new Envelope(keyId, wrappedKey, ciphertext);
  }

  /** Where it belongs. */
  public SecretPlace place() {
    return new SecretPlace(region, accountId, credentialId, secretVersion);
  }

  public String keyId() {
    return keyId;
  }

  @Override
  public String region() {
    return region;
  }
}
