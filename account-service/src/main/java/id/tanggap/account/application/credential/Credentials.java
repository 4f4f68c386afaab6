package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.SealedSecret;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the store of credentials, of their sealed secrets, of leases and alerts. */
public interface Credentials {

  /** Which credentials are asked for; null means any. */
  record Filter(Scope scope, UUID accountId, CredentialKind kind, CredentialHealth health) {}

  /** Health of one credential of an account. */
  record Standing(CredentialHealth health, boolean withdrawn) {}

  /** A credential for which something is due. */
  record Due(String region, UUID id) {}

  /**
   * Somebody must act before a credential ends.
   *
   * @param scheduled publications that are planned on the account
   * @param atRisk those of them that are due after the end
   * @param weight how urgent it is, from 1; see {@link AlertUrgency}
   */
  record Alert(
      UUID id,
      UUID credentialId,
      UUID accountId,
      CredentialKind kind,
      Platform platform,
      String handle,
      UUID unitId,
      int thresholdDays,
      Instant endsAt,
      Instant raisedAt,
      long scheduled,
      long atRisk,
      long weight) {}

  /** How many secrets lie under a key of the ring. */
  record KeyUse(String keyId, long secrets) {}

  /** The credential, or null. */
  Uni<Credential> find(String region, UUID id);

  /** The credential, locked until the end of the transaction, or null. */
  Uni<Credential> lock(String region, UUID id);

  /** Credentials in the order in which they were stored, after a place in the order. */
  Uni<List<Credential>> list(Filter filter, Cursor after, int limit);

  /** Health of every credential of an account. */
  Uni<List<Standing>> standings(String region, UUID account);

  /** The sealed secret of a credential, or null. */
  Uni<SealedSecret> secret(String region, UUID credential);

  /** The sealed secret of a credential, locked, or null. */
  Uni<SealedSecret> lockSecret(String region, UUID credential);

  /** Destroys the sealed secret of a credential. */
  Uni<Void> destroySecret(String region, UUID credential);

  /** Stores a new credential and lets the constraints speak. */
  Uni<Void> add(Credential credential);

  /** Stores a sealed secret, or the new version of one. */
  Uni<Void> keep(SealedSecret secret);

  /** Records a lease. */
  Uni<Void> note(CredentialUse use);

  /** Leases of a credential, latest first, after a place in the order. */
  Uni<List<CredentialUse>> uses(String region, UUID credential, Cursor after, int limit);

  /** Raises an alert unless this version has it already. */
  Uni<Void> raise(Credential credential, int thresholdDays, Instant now);

  /** The tightest open alert of each credential, the most urgent first, after a place. */
  Uni<List<Alert>> alerts(Scope scope, Long atLeast, Instant now, Cursor after, int limit);

  /** Credentials that come near their end or reach it, any region. */
  Uni<List<Due>> turning(Instant now, int limit);

  /** Credentials that were revoked and whose grace is over, any region. */
  Uni<List<Due>> unproved(Instant now, int limit);

  /** Credentials in use whose account is rejected or retired, any region. */
  Uni<List<Due>> orphaned(int limit);

  /** Whether a proof of control of the account that was asked for after an instant has passed. */
  Uni<Boolean> provedSince(String region, UUID account, Instant since);

  /** Secrets that do not lie under a key, any region, after an id. */
  Uni<List<Due>> underOtherKeys(String keyId, UUID after, int limit);

  /** How many secrets lie under which key, in the whole installation. */
  Uni<List<KeyUse>> keyUses();

  /** Writes what changed. */
  Uni<Void> flush();
}
