package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Evidence, taken once and never changed, that the government controls an account. */
@Entity
@Table(name = "control_proof")
public class ControlProof implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "method", nullable = false, updatable = false)
  private ProofMethod method;

  @Enumerated(EnumType.STRING)
  @Column(name = "level", nullable = false, updatable = false)
  private ControlLevel level;

  @Column(name = "evidence", nullable = false, updatable = false)
  private String evidence;

  @Column(name = "witness_id", nullable = false, updatable = false)
  private String witnessId;

  @Column(name = "witness_name", nullable = false, updatable = false)
  private String witnessName;

  @Column(name = "passed_at", nullable = false, updatable = false)
  private Instant passedAt;

  @Column(name = "expires_at", nullable = false, updatable = false)
  private Instant expiresAt;

  ControlProof() {}

  /**
   * A witness vouches for control.
   *
   * @param evidence what carries the statement: the number of a letter or minutes
   */
  static ControlProof witnessed(
      String region,
      UUID accountId,
      ProofMethod method,
      String evidence,
      Actor witness,
      Instant now) {
    ControlProof proof = new ControlProof();
    proof.id = Ids.next();
    proof.region = region;
    proof.accountId = accountId;
    proof.method = method;
    proof.level = method.level();
    proof.evidence = evidence.strip();
    proof.witnessId = witness.id();
    proof.witnessName = witness.name();
    proof.passedAt = now;
    proof.expiresAt = now.atZone(ZoneOffset.UTC).plus(method.lasts()).toInstant();
    return proof;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public ProofMethod method() {
    return method;
  }

  public ControlLevel level() {
    return level;
  }

  public String evidence() {
    return evidence;
  }

  public String witnessName() {
    return witnessName;
  }

  public Instant passedAt() {
    return passedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
