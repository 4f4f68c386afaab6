package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialTerms;
import id.tanggap.account.domain.credential.Envelope;
import id.tanggap.account.domain.credential.SealedSecret;
import id.tanggap.account.domain.credential.Secrets;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts a new version of a secret in the place of the old one: all parts of it in one transaction,
 * one change at a time per credential.
 */
@ApplicationScoped
public class ReplaceCredential {
  private final OwnedCredentials owned;
  private final Credentials credentials;
  private final SecretVault vault;
  private final LeaseClients clients;
  private final SettleCredential settle;
  private final Clock clock;

  ReplaceCredential(
      OwnedCredentials owned,
      Credentials credentials,
      SecretVault vault,
      LeaseClients clients,
      SettleCredential settle,
      Clock clock) {
    this.owned = owned;
    this.credentials = credentials;
    this.vault = vault;
    this.clients = clients;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * The new version.
   *
   * @param client the program that refreshed a token by itself; null when a person acts
   * @param precondition throws when the credential is not as the caller last saw it
   */
  public record Command(
      Scope scope,
      UUID id,
      CredentialTerms terms,
      Secrets secrets,
      String client,
      Actor actor,
      Consumer<Credential> precondition) {}

  /** Replaces it. */
  @WithTransaction
  public Uni<Credential> handle(Command command) {
    Instant now = clock.instant();
    if (command.client() != null) {
      clients.require(command.client());
    }
    return owned
        .credential(command.scope(), command.id(), command.precondition())
        .flatMap(view -> replace(command, view, now));
  }

  private Uni<Credential> replace(Command command, CredentialView view, Instant now) {
    Credential credential = view.credential();
    Map<String, Object> before = credential.facts();
    credential.replace(command.terms(), command.secrets(), now);
    Integer crossed = credential.turn(now);
    return vault
        .seal(command.secrets(), credential.place())
        .flatMap(envelope -> keep(credential, envelope, now))
        .flatMap(
            done ->
                crossed == null
                    ? Uni.createFrom().voidItem()
                    : credentials.raise(credential, crossed, now))
        .flatMap(
            done ->
                settle.handle(
                    new SettleCredential.Step(
                        credential, view.account(), "REPLACED", command.actor(), before),
                    now))
        .replaceWith(credential);
  }

  private Uni<Void> keep(Credential credential, Envelope envelope, Instant now) {
    return credentials
        .lockSecret(credential.region(), credential.id())
        .flatMap(
            secret -> {
              if (secret == null) {
                return credentials.keep(SealedSecret.of(credential.place(), envelope, now));
              }
              secret.replace(credential.place(), envelope, now);
              return credentials.keep(secret);
            });
  }
}
