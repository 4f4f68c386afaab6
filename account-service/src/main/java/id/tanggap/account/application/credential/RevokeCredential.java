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
import java.util.UUID;
import java.util.function.Consumer;

/** Takes a credential out of use and destroys its secret at once. */
@ApplicationScoped
public class RevokeCredential {
  private final OwnedCredentials owned;
  private final Credentials credentials;
  private final SettleCredential settle;
  private final Clock clock;

  RevokeCredential(
      OwnedCredentials owned, Credentials credentials, SettleCredential settle, Clock clock) {
    this.owned = owned;
    this.credentials = credentials;
    this.settle = settle;
    this.clock = clock;
  }

  /** Which one; the precondition throws when it is not as the caller last saw it. */
  public record Command(Scope scope, UUID id, Actor actor, Consumer<Credential> precondition) {}

  /** Revokes it. */
  @WithTransaction
  public Uni<Credential> handle(Command command) {
    Instant now = clock.instant();
    return owned
        .credential(command.scope(), command.id(), command.precondition())
        .flatMap(
            view -> {
              Credential credential = view.credential();
              Map<String, Object> before = credential.facts();
              credential.revoke(now);
              return credentials
                  .destroySecret(credential.region(), credential.id())
                  .flatMap(
                      done ->
                          settle.handle(
                              new SettleCredential.Step(
                                  credential, view.account(), "REVOKED", command.actor(), before),
                              now))
                  .replaceWith(credential);
            });
  }
}
