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

/** Credentials come near their end and reach it without anybody doing anything: this notices. */
@ApplicationScoped
public class TurnCredentials {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Credentials credentials;
  private final OwnedCredentials owned;
  private final SettleCredential settle;
  private final Clock clock;

  TurnCredentials(
      Credentials credentials, OwnedCredentials owned, SettleCredential settle, Clock clock) {
    this.credentials = credentials;
    this.owned = owned;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * Takes one credential that is due, if there is one. Two replicas may take the same: the lock on
   * it makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return credentials
        .turning(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : turn(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> turn(Credentials.Due due, Instant now) {
    return owned
        .credential(Scope.of(due.region()), due.id(), credential -> {})
        .flatMap(
            view -> {
              Credential credential = view.credential();
              if (credential.nextTurnAt() == null || credential.nextTurnAt().isAfter(now)) {
                return Uni.createFrom().voidItem();
              }
              Map<String, Object> before = credential.facts();
              Integer crossed = credential.turn(now);
              Uni<Void> told =
                  crossed == null
                      ? Uni.createFrom().voidItem()
                      : credentials.raise(credential, crossed, now);
              return told.flatMap(
                  done ->
                      settle.handle(
                          new SettleCredential.Step(
                              credential, view.account(), "TIME_PASSED", Actor.SYSTEM, before),
                          now));
            });
  }
}
