package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialTerms;
import id.tanggap.account.domain.credential.SealedSecret;
import id.tanggap.account.domain.credential.Secrets;
import id.tanggap.account.domain.official.OfficialAccount;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Stores the first secret of a kind for an account. */
@ApplicationScoped
public class StoreCredential {
  private final OwnedCredentials owned;
  private final Credentials credentials;
  private final SecretVault vault;
  private final SettleCredential settle;
  private final Clock clock;

  StoreCredential(
      OwnedCredentials owned,
      Credentials credentials,
      SecretVault vault,
      SettleCredential settle,
      Clock clock) {
    this.owned = owned;
    this.credentials = credentials;
    this.vault = vault;
    this.settle = settle;
    this.clock = clock;
  }

  /** The secret; wiped by who made it. */
  public record Command(
      Scope scope,
      UUID accountId,
      CredentialKind kind,
      CredentialTerms terms,
      Secrets secrets,
      Actor actor) {}

  /** Stores it. */
  @WithTransaction
  public Uni<Credential> handle(Command command) {
    Instant now = clock.instant();
    return owned
        .account(command.scope(), command.accountId())
        .flatMap(account -> store(command, account, now));
  }

  private Uni<Credential> store(Command command, OfficialAccount account, Instant now) {
    Credential credential =
        Credential.store(account, command.kind(), command.terms(), command.secrets(), now);
    Integer crossed = credential.turn(now);
    return credentials
        .add(credential)
        .flatMap(done -> vault.seal(command.secrets(), credential.place()))
        .flatMap(envelope -> credentials.keep(SealedSecret.of(credential.place(), envelope, now)))
        .flatMap(
            done ->
                crossed == null
                    ? Uni.createFrom().voidItem()
                    : credentials.raise(credential, crossed, now))
        .flatMap(
            done ->
                settle.handle(
                    new SettleCredential.Step(credential, account, "STORED", command.actor(), null),
                    now))
        .replaceWith(credential);
  }
}
