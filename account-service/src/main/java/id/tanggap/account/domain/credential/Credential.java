package id.tanggap.account.domain.credential;

import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.OfficialAccount;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known about the access to an account: everything but the secret itself, which lies in
 * {@link SealedSecret}. One per account and kind; a new secret is a new version of it.
 */
@Entity
@Table(name = "credential")
public class Credential implements Regional {
  /** Days before the end at which somebody is told, soonest first. */
  public static final List<Integer> THRESHOLDS = List.of(1, 3, 7, 14, 30);

  /** How long the government may go without proof of control after a credential was revoked. */
  public static final Duration PROOF_GRACE = Duration.ofDays(14);

  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private CredentialKind kind;

  @Column(name = "scopes", nullable = false)
  private String[] scopes;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "data_access_expires_at")
  private Instant dataAccessExpiresAt;

  @Column(name = "refreshable", nullable = false)
  private boolean refreshable;

  @Enumerated(EnumType.STRING)
  @Column(name = "health", nullable = false)
  private CredentialHealth health;

  @Column(name = "secret_version", nullable = false)
  private int secretVersion;

  @Column(name = "withdrawn", nullable = false)
  private boolean withdrawn;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "proof_due_at")
  private Instant proofDueAt;

  @Column(name = "last_ok_at")
  private Instant lastOkAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_error_class")
  private CredentialOutcome lastErrorClass;

  @Column(name = "last_error_at")
  private Instant lastErrorAt;

  @Column(name = "alerted_days")
  private Integer alertedDays;

  @Column(name = "next_turn_at")
  private Instant nextTurnAt;

  @Column(name = "replaced_at", nullable = false)
  private Instant replacedAt;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  Credential() {}

  /**
   * Begins with the first secret of a kind for an account.
   *
   * @throws AccountOutOfUse when the account is rejected or retired
   * @throws SecretsUnfit when the secrets do not belong to the kind
   * @throws CredentialAlreadyExpired when they open nothing any more
   */
  public static Credential store(
      OfficialAccount account,
      CredentialKind kind,
      CredentialTerms terms,
      Secrets secrets,
      Instant now) {
    if (!account.status().live()) {
      throw new AccountOutOfUse(account.status());
    }
    Credential created = new Credential();
    created.id = Ids.next();
    created.region = account.region();
    created.accountId = account.id();
    created.kind = kind;
    created.health = CredentialHealth.UNKNOWN;
    created.createdAt = now;
    created.take(terms, secrets, now);
    return created;
  }

  /**
   * Takes the place of the secret before, all parts at once. Whoever was told about the old one's
   * end is told anew about the new one's.
   *
   * @throws SecretsUnfit when the secrets do not belong to the kind
   * @throws CredentialAlreadyExpired when they open nothing any more
   */
  public void replace(CredentialTerms terms, Secrets secrets, Instant now) {
    CredentialHealth next = health.after(CredentialSignal.REPLACE);
    take(terms, secrets, now);
    become(next, now);
  }

  /**
   * A person takes it out of use.
   *
   * @throws IllegalTransition when it is out of use already
   */
  public void revoke(Instant now) {
    become(health.after(CredentialSignal.REVOKE), now);
    withdrawn = true;
    nextTurnAt = null;
    changedAt = now;
  }

  /** Its account has ended: it opens nothing of ours any more, and nobody is asked for a proof. */
  public void endWithAccount(Instant now) {
    pass(CredentialSignal.REVOKE, now);
    withdrawn = true;
    proofDueAt = null;
    nextTurnAt = null;
    changedAt = now;
  }

  /**
   * A connector tells how a use ended.
   *
   * @param usedVersion the version that it used
   * @throws CredentialOutdated when that version has been replaced meanwhile
   * @throws IllegalTransition when the outcome cannot be true of a credential in this state
   */
  public void report(int usedVersion, CredentialOutcome outcome, Instant now) {
    if (usedVersion != secretVersion) {
      throw new CredentialOutdated(usedVersion, secretVersion);
    }
    if (outcome.signal() != null) {
      become(health.after(outcome.signal()), now);
    }
    if (outcome == CredentialOutcome.OK) {
      lastOkAt = now;
    } else {
      lastErrorClass = outcome;
      lastErrorAt = now;
    }
    if (health == CredentialHealth.REVOKED) {
      nextTurnAt = null;
    }
    changedAt = now;
  }

  /**
   * Does what is due by the passage of time: it comes near its end, or reaches it.
   *
   * @return the tightest threshold that was crossed since somebody was told last, in days; null
   *     when there is nothing to tell
   */
  public Integer turn(Instant now) {
    Instant end = endsAt();
    if (end == null || health == CredentialHealth.REVOKED) {
      nextTurnAt = null;
      return null;
    }
    Integer crossed =
        THRESHOLDS.stream()
            .filter(days -> !now.isBefore(end.minus(Duration.ofDays(days))))
            .findFirst()
            .orElse(null);
    if (!now.isBefore(end)) {
      pass(CredentialSignal.EXPIRY_PASSED, now);
    } else if (crossed != null) {
      pass(CredentialSignal.EXPIRY_NEAR, now);
    }
    nextTurnAt = nextTurn(end, now);
    if (crossed == null || alertedDays != null && crossed >= alertedDays) {
      return null;
    }
    alertedDays = crossed;
    return crossed;
  }

  /**
   * Lends the secret for one use.
   *
   * @throws AccountOutOfUse when nobody may act for the account now, or not publish
   * @throws CredentialNotUsable when the secret is destroyed
   */
  public CredentialUse lend(
      OfficialAccount account, CredentialUse.Terms terms, Duration life, Instant now) {
    boolean publishes = terms.purpose() == LeasePurpose.PUBLISH;
    boolean suspended = account.status() == AccountStatus.SUSPENDED;
    if (suspended || !account.status().live() || publishes && !account.status().official()) {
      throw new AccountOutOfUse(account.status());
    }
    if (health == CredentialHealth.REVOKED) {
      throw new CredentialNotUsable(health);
    }
    return CredentialUse.of(this, terms, life, now);
  }

  /** The grace after a revocation is over; asked once. */
  public void proofAsked() {
    proofDueAt = null;
  }

  /**
   * When it stops working unless somebody acts: a token that the connector can refresh by itself
   * ends with the whole grant only.
   */
  public Instant endsAt() {
    if (refreshable || expiresAt == null) {
      return dataAccessExpiresAt;
    }
    return dataAccessExpiresAt == null || expiresAt.isBefore(dataAccessExpiresAt)
        ? expiresAt
        : dataAccessExpiresAt;
  }

  /** Where the present secret belongs. */
  public SecretPlace place() {
    return new SecretPlace(region, accountId, id, secretVersion);
  }

  /** What the audit keeps of it; of the secret nothing but the number of its version. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("accountId", accountId.toString());
    facts.put("kind", kind.name());
    facts.put("scopes", List.of(scopes));
    facts.put("expiresAt", text(expiresAt));
    facts.put("dataAccessExpiresAt", text(dataAccessExpiresAt));
    facts.put("refreshable", refreshable);
    facts.put("health", health.name());
    facts.put("secretVersion", secretVersion);
    facts.put("withdrawn", withdrawn);
    return facts;
  }

  private void take(CredentialTerms terms, Secrets secrets, Instant now) {
    replacedAt = now;
    kind.require(secrets);
    scopes = terms.scopes().toArray(String[]::new);
    expiresAt = terms.expiresAt();
    dataAccessExpiresAt = terms.dataAccessExpiresAt();
    refreshable = secrets.parts().contains(SecretPart.REFRESH_TOKEN);
    Instant end = endsAt();
    if (end != null && !now.isBefore(end)) {
      throw new CredentialAlreadyExpired(end);
    }
    secretVersion++;
    withdrawn = false;
    alertedDays = null;
    nextTurnAt = end == null ? null : nextTurn(end, now);
    changedAt = now;
  }

  private void pass(CredentialSignal signal, Instant now) {
    if (health.allows(signal)) {
      become(health.after(signal), now);
    }
  }

  private void become(CredentialHealth next, Instant now) {
    if (next == CredentialHealth.REVOKED && health != next) {
      revokedAt = now;
      proofDueAt = now.plus(PROOF_GRACE);
    }
    if (next == CredentialHealth.HEALTHY) {
      revokedAt = null;
      proofDueAt = null;
    }
    if (next != health) {
      health = next;
      changedAt = now;
    }
  }

  private static Instant nextTurn(Instant end, Instant now) {
    for (int i = THRESHOLDS.size() - 1; i >= 0; i--) {
      Instant threshold = end.minus(Duration.ofDays(THRESHOLDS.get(i)));
      if (now.isBefore(threshold)) {
        return threshold;
      }
    }
    return now.isBefore(end) ? end : null;
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
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

  public CredentialKind kind() {
    return kind;
  }

  /** Whether it was taken out of use for good. */
  public boolean withdrawn() {
    return withdrawn;
  }

  /** What is known about the present secret. */
  public CredentialTerms terms() {
    return new CredentialTerms(List.of(scopes), expiresAt, dataAccessExpiresAt);
  }

  public boolean refreshable() {
    return refreshable;
  }

  public CredentialHealth health() {
    return health;
  }

  public int secretVersion() {
    return secretVersion;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public Instant proofDueAt() {
    return proofDueAt;
  }

  public Instant lastOkAt() {
    return lastOkAt;
  }

  public CredentialOutcome lastErrorClass() {
    return lastErrorClass;
  }

  public Instant lastErrorAt() {
    return lastErrorAt;
  }

  public Instant nextTurnAt() {
    return nextTurnAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public long version() {
    return version;
  }
}
