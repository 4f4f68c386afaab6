package id.tanggap.account.application.credential;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.ControlLoss;
import id.tanggap.account.domain.official.OfficialAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A revoked credential may mean that somebody else runs the account. Unless control is proved in
 * another way within the grace, or the credential works again, control falls to L0.
 */
@ApplicationScoped
public class DropUnprovedControl {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Credentials credentials;
  private final OwnedCredentials owned;
  private final History history;
  private final RegistryEvents events;
  private final Clock clock;

  DropUnprovedControl(
      Credentials credentials,
      OwnedCredentials owned,
      History history,
      RegistryEvents events,
      Clock clock) {
    this.credentials = credentials;
    this.owned = owned;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes one credential whose grace is over, if there is one; the lock on it makes a second
   * replica find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return credentials
        .unproved(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : decide(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> decide(Credentials.Due due, Instant now) {
    return owned
        .credential(Scope.of(due.region()), due.id(), credential -> {})
        .flatMap(
            view -> {
              Credential credential = view.credential();
              if (credential.proofDueAt() == null || credential.proofDueAt().isAfter(now)) {
                return Uni.createFrom().voidItem();
              }
              Instant since = credential.revokedAt();
              credential.proofAsked();
              return credentials
                  .flush()
                  .flatMap(
                      done -> credentials.provedSince(due.region(), credential.accountId(), since))
                  .flatMap(proved -> proved ? Uni.createFrom().voidItem() : drop(view, now));
            });
  }

  private Uni<Void> drop(CredentialView view, Instant now) {
    OfficialAccount account = view.account();
    ControlLevel was = account.controlLevel();
    if (was == ControlLevel.L0 || !account.lose(ControlLoss.CREDENTIAL_REVOKED, now)) {
      return Uni.createFrom().voidItem();
    }
    History.Change change =
        new History.Change(
            account.region(),
            SubjectType.ACCOUNT,
            account.id(),
            "CONTROL_LOST",
            Actor.SYSTEM,
            now,
            Map.of("controlLevel", was.name()),
            Map.of(
                "controlLevel",
                account.controlLevel().name(),
                "credentialId",
                view.credential().id().toString()));
    return credentials
        .flush()
        .flatMap(done -> history.record(List.of(change)))
        .flatMap(
            done -> events.accounts(List.of(new RegistryEvents.Owned(account, view.owner())), now));
  }
}
