package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Destroys the secrets of accounts that were rejected or retired, however that came about: nobody
 * may use them any more, so nobody shall be able to.
 */
@ApplicationScoped
public class EndCredentials {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Credentials credentials;
  private final OwnedCredentials owned;
  private final SettleCredential settle;
  private final Clock clock;

  EndCredentials(
      Credentials credentials, OwnedCredentials owned, SettleCredential settle, Clock clock) {
    this.credentials = credentials;
    this.owned = owned;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * Takes one credential whose account has ended, if there is one. Two replicas may take the same:
   * the lock on it makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return credentials
        .orphaned(BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : end(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> end(Credentials.Due due, Instant now) {
    return owned
        .credential(Scope.of(due.region()), due.id(), credential -> {})
        .flatMap(
            view -> {
              Credential credential = view.credential();
              if (credential.withdrawn() || view.account().status().live()) {
                return Uni.createFrom().voidItem();
              }
              Map<String, Object> before = credential.facts();
              credential.endWithAccount(now);
              return credentials
                  .destroySecret(credential.region(), credential.id())
                  .flatMap(
                      done ->
                          settle.handle(
                              new SettleCredential.Step(
                                  credential, view.account(), "REVOKED", Actor.SYSTEM, before),
                              now));
            });
  }
}
