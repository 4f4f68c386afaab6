package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Evidence that the government controls an account. What a witness saw has passed at once; what a
 * check has to find is pending until it was found, and a passed proof never changes.
 */
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

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ProofState state;

  @Column(name = "evidence", updatable = false)
  private String evidence;

  @Column(name = "nonce_hash", updatable = false)
  private String nonceHash;

  @Column(name = "page_url", updatable = false)
  private String pageUrl;

  @Column(name = "witness_id", nullable = false, updatable = false)
  private String witnessId;

  @Column(name = "witness_name", nullable = false, updatable = false)
  private String witnessName;

  @Column(name = "asked_at", nullable = false, updatable = false)
  private Instant askedAt;

  @Column(name = "open_until", updatable = false)
  private Instant openUntil;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "evidence_hash")
  private String evidenceHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "failure")
  private ProofFailure failure;

  @Column(name = "passed_at")
  private Instant passedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ControlProof() {}

  /**
   * A witness vouches for control.
   *
   * @param evidence what carries the statement: the number of a letter or minutes
   */
  public static ControlProof witnessed(
      OfficialAccount account, ProofMethod method, String evidence, Actor witness, Instant now) {
    ControlProof proof = of(account, method, witness, now);
    proof.evidence = evidence.strip();
    proof.pass(now);
    return proof;
  }

  /**
   * Begins a proof by a word that has to appear in the profile.
   *
   * @param openFor how long the check may be asked for
   */
  public static ControlProof byNonce(
      OfficialAccount account, Nonce nonce, Duration openFor, Actor actor, Instant now) {
    ControlProof proof = of(account, ProofMethod.NONCE_IN_BIO, actor, now);
    proof.nonceHash = nonce.hash();
    proof.pageUrl = account.url();
    proof.openUntil = now.plus(openFor);
    return proof;
  }

  /** Begins a proof by a page of the government that has to link to the account. */
  public static ControlProof byBacklink(
      OfficialAccount account, String pageUrl, Duration openFor, Actor actor, Instant now) {
    ControlProof proof = of(account, ProofMethod.BACKLINK, actor, now);
    proof.pageUrl = pageUrl;
    proof.openUntil = now.plus(openFor);
    return proof;
  }

  /** A connector that was logged in found the registered id on the platform. */
  public static ControlProof connected(OfficialAccount account, Actor connector, Instant now) {
    ControlProof proof = of(account, ProofMethod.OAUTH, connector, now);
    proof.evidence = account.platformId();
    proof.pass(now);
    return proof;
  }

  /** A connector found another id on the platform than the registered one. */
  public static ControlProof mismatched(
      OfficialAccount account, String found, Actor connector, Instant now) {
    ControlProof proof = of(account, ProofMethod.OAUTH, connector, now);
    proof.evidence = found;
    proof.checkedAt = now;
    proof.fail(ProofFailure.PLATFORM_ID_MISMATCH);
    return proof;
  }

  private static ControlProof of(
      OfficialAccount account, ProofMethod method, Actor actor, Instant now) {
    ControlProof proof = new ControlProof();
    proof.id = Ids.next();
    proof.region = account.region();
    proof.accountId = account.id();
    proof.method = method;
    proof.level = method.level();
    proof.state = ProofState.PENDING;
    proof.witnessId = actor.id();
    proof.witnessName = actor.name();
    proof.askedAt = now;
    return proof;
  }

  /**
   * Lets pass when a check may be asked for now.
   *
   * @throws IllegalTransition when the proof has passed or nothing can be checked
   * @throws ProofClosed when its time is over
   */
  public void requireOpen(Instant now) {
    if (!method.byCheck() || state == ProofState.PASSED) {
      throw new IllegalTransition("control-proof", state, "CHECK", List.of());
    }
    if (!now.isBefore(openUntil)) {
      throw new ProofClosed(openUntil);
    }
  }

  /**
   * Takes over what a check found.
   *
   * @param found why it did not pass, null when it did
   * @param hash of what was read, null when nothing could be read
   * @return whether the proof passed by this check
   */
  public boolean judge(ProofFailure found, String hash, Instant now) {
    requireOpen(now);
    checkedAt = now;
    evidenceHash = hash;
    if (found == null) {
      pass(now);
      return true;
    }
    fail(found);
    return false;
  }

  private void pass(Instant now) {
    state = ProofState.PASSED;
    failure = null;
    passedAt = now;
    expiresAt = now.atZone(ZoneOffset.UTC).plus(method.lasts()).toInstant();
  }

  private void fail(ProofFailure found) {
    state = ProofState.FAILED;
    failure = found;
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

  public ProofState state() {
    return state;
  }

  public String evidence() {
    return evidence;
  }

  public String nonceHash() {
    return nonceHash;
  }

  public String pageUrl() {
    return pageUrl;
  }

  public String witnessName() {
    return witnessName;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant openUntil() {
    return openUntil;
  }

  public Instant checkedAt() {
    return checkedAt;
  }

  public String evidenceHash() {
    return evidenceHash;
  }

  public ProofFailure failure() {
    return failure;
  }

  public Instant passedAt() {
    return passedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public long version() {
    return version;
  }
}
