package id.tanggap.account.domain.credential;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A credential was lent for one use. Written once and never changed: the database refuses it. */
@Entity
@Table(name = "credential_use")
public class CredentialUse implements Regional {
  @Id
  @Column(name = "lease_id", nullable = false, updatable = false)
  private UUID leaseId;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "credential_id", nullable = false, updatable = false)
  private UUID credentialId;

  @Column(name = "secret_version", nullable = false, updatable = false)
  private int secretVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", nullable = false, updatable = false)
  private LeasePurpose purpose;

  @Column(name = "publication_id", updatable = false)
  private UUID publicationId;

  @Column(name = "client", nullable = false, updatable = false)
  private String client;

  @Column(name = "caller_id", nullable = false, updatable = false)
  private String callerId;

  @Column(name = "caller_name", nullable = false, updatable = false)
  private String callerName;

  @Column(name = "leased_at", nullable = false, updatable = false)
  private Instant leasedAt;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  CredentialUse() {}

  /**
   * What a credential is lent for.
   *
   * @param client name of the program that asks
   * @param publicationId what is published with it, null for other purposes
   */
  public record Terms(LeasePurpose purpose, UUID publicationId, String client, Actor caller) {}

  /** Records a lease. */
  static CredentialUse of(Credential credential, Terms terms, Duration life, Instant now) {
    CredentialUse created = new CredentialUse();
    created.leaseId = Ids.next();
    created.region = credential.region();
    created.credentialId = credential.id();
    created.secretVersion = credential.secretVersion();
    created.purpose = terms.purpose();
    created.publicationId = terms.publicationId();
    created.client = terms.client();
    created.callerId = terms.caller().id();
    created.callerName = terms.caller().name();
    created.leasedAt = now;
    created.expiresAt = now.plus(life);
    return created;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID leaseId() {
    return leaseId;
  }

  public UUID credentialId() {
    return credentialId;
  }

  public int secretVersion() {
    return secretVersion;
  }

  public LeasePurpose purpose() {
    return purpose;
  }

  public UUID publicationId() {
    return publicationId;
  }

  public String client() {
    return client;
  }

  public String callerName() {
    return callerName;
  }

  public Instant leasedAt() {
    return leasedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
