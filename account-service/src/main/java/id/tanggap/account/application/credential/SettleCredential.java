package id.tanggap.account.application.credential;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.OfficialAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What follows from every change of a credential: the account takes over the health of its worst
 * one, the history is told, and others are told when the account changed. The last step of the use
 * cases, in their transaction.
 */
@ApplicationScoped
public class SettleCredential {
  private final Credentials credentials;
  private final OfficialAccounts accounts;
  private final Units units;
  private final History history;
  private final RegistryEvents events;

  SettleCredential(
      Credentials credentials,
      OfficialAccounts accounts,
      Units units,
      History history,
      RegistryEvents events) {
    this.credentials = credentials;
    this.accounts = accounts;
    this.units = units;
    this.history = history;
    this.events = events;
  }

  /**
   * A changed credential.
   *
   * @param account its account, locked
   * @param action what was done, as a fact
   * @param before facts before the change, null for a new one
   */
  public record Step(
      Credential credential,
      OfficialAccount account,
      String action,
      Actor actor,
      Map<String, Object> before) {}

  /** Settles a change. */
  public Uni<Void> handle(Step step, Instant now) {
    OfficialAccount account = step.account();
    CredentialHealth was = account.credentialHealth();
    return credentials
        .flush()
        .flatMap(done -> credentials.standings(account.region(), account.id()))
        .map(standings -> account.recordCredentialHealth(overall(standings), now))
        .call(changed -> changed ? accounts.flush() : Uni.createFrom().voidItem())
        .flatMap(changed -> tell(step, changed ? was : null, now));
  }

  private Uni<Void> tell(Step step, CredentialHealth was, Instant now) {
    List<History.Change> changes = new ArrayList<>();
    Credential credential = step.credential();
    Map<String, Object> after = credential.facts();
    if (!after.equals(step.before())) {
      changes.add(
          new History.Change(
              credential.region(),
              SubjectType.CREDENTIAL,
              credential.id(),
              step.action(),
              step.actor(),
              now,
              step.before(),
              after));
    }
    OfficialAccount account = step.account();
    if (was == null) {
      return history.record(changes);
    }
    changes.add(
        new History.Change(
            account.region(),
            SubjectType.ACCOUNT,
            account.id(),
            "CREDENTIAL_HEALTH_CHANGED",
            step.actor(),
            now,
            Map.of("credentialHealth", was.name()),
            Map.of("credentialHealth", account.credentialHealth().name())));
    return units
        .required(account.region(), account.unitId())
        .call(owner -> history.record(changes))
        .flatMap(owner -> events.accounts(List.of(new RegistryEvents.Owned(account, owner)), now));
  }

  /** The worst of what is in use; REVOKED when everything was taken out of use. */
  private static CredentialHealth overall(List<Credentials.Standing> standings) {
    List<CredentialHealth> inUse =
        standings.stream()
            .filter(standing -> !standing.withdrawn())
            .map(Credentials.Standing::health)
            .toList();
    return inUse.isEmpty() && !standings.isEmpty()
        ? CredentialHealth.REVOKED
        : CredentialHealth.worst(inUse);
  }
}
