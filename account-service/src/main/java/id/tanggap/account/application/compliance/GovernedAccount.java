package id.tanggap.account.application.compliance;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.unit.Units;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An account over which somebody has authority, locked for a change of what is known of it. */
@ApplicationScoped
class GovernedAccount {
  private final OfficialAccounts accounts;
  private final Units units;

  GovernedAccount(OfficialAccounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /** The account and its unit; what lies outside the scope does not exist. */
  Uni<AccountView> lock(Scope scope, UUID id) {
    return accounts
        .lock(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", id))
        .flatMap(
            account ->
                units
                    .required(scope.region(), account.unitId())
                    .map(owner -> new AccountView(account, owner)))
        .invoke(
            view -> {
              if (!scope.covers(view.owner().path())) {
                throw new NotFound("account", id);
              }
            });
  }
}
