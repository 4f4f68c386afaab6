package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Finds credentials and accounts for those who have authority over the owning unit; for everybody
 * else they do not exist. Part of the use cases, in their transaction. Locks are taken in one order
 * only: credential, then account.
 */
@ApplicationScoped
public class OwnedCredentials {
  private final Credentials credentials;
  private final OfficialAccounts accounts;
  private final Units units;

  OwnedCredentials(Credentials credentials, OfficialAccounts accounts, Units units) {
    this.credentials = credentials;
    this.accounts = accounts;
    this.units = units;
  }

  /** The account, locked. */
  public Uni<OfficialAccount> account(Scope scope, UUID id) {
    NotFound unknown = new NotFound("account", id);
    return accounts
        .lock(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(unknown)
        .call(account -> covered(scope, account, unknown));
  }

  /**
   * The credential with its account, both locked.
   *
   * @param precondition throws when the credential is not as the caller last saw it
   */
  public Uni<CredentialView> credential(Scope scope, UUID id, Consumer<Credential> precondition) {
    NotFound unknown = new NotFound("credential", id);
    return credentials
        .lock(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(unknown)
        .flatMap(
            credential ->
                accounts
                    .lock(scope.region(), credential.accountId())
                    .flatMap(account -> view(scope, credential, account, unknown)))
        .invoke(view -> precondition.accept(view.credential()));
  }

  /** The credential with its account, for reading. */
  public Uni<CredentialView> visible(Scope scope, UUID id) {
    NotFound unknown = new NotFound("credential", id);
    return credentials
        .find(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(unknown)
        .flatMap(
            credential ->
                accounts
                    .find(scope.region(), credential.accountId())
                    .flatMap(account -> view(scope, credential, account, unknown)));
  }

  private Uni<CredentialView> view(
      Scope scope, Credential credential, OfficialAccount account, NotFound unknown) {
    return units
        .required(scope.region(), account.unitId())
        .invoke(
            owner -> {
              if (!scope.covers(owner.path())) {
                throw unknown;
              }
            })
        .map(owner -> new CredentialView(credential, account, owner));
  }

  private Uni<Void> covered(Scope scope, OfficialAccount account, NotFound unknown) {
    return view(scope, null, account, unknown).replaceWithVoid();
  }
}
